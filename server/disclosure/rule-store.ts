import type { Queryable } from '../database/database.js';
import { type DisclosureRule, disclosureRule } from './rule.js';

/**
 * Marks a dataset as protected, or changes how, by a document. A rule that was kept is never changed: another one has a
 * version of its own.
 */
export async function keepDisclosureRule(client: Queryable, document: unknown): Promise<void> {
  const rule = disclosureRule(document);
  const { rowCount } = await client.query(
    `INSERT INTO dataset_disclosure (dataset_code, version, valid_from, document) VALUES ($1, $2, $3, $4)
     ON CONFLICT (dataset_code, version) DO NOTHING`,
    [rule.dataset, rule.version, rule.validFrom, JSON.stringify(rule)],
  );
  // Figures computed by another rule are computed again at the next start, under a data version of their own.
  if (rowCount) await client.query('DELETE FROM derived_definition');
}

/**
 * The rule in force for a dataset.
 * @throws an error when there is none: figures of a protected metric are then not published at all
 */
export async function ruleInForce(client: Queryable, dataset: string): Promise<DisclosureRule> {
  const { rows } = await client.query<{ document: unknown }>(
    `SELECT document FROM dataset_disclosure WHERE dataset_code = $1 AND valid_from <= current_date
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
    [dataset],
  );
  if (!rows[0]) throw new Error(`Disclosure control: the dataset ${dataset} has no rule in force.`);
  return disclosureRule(rows[0].document);
}
