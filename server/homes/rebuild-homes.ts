import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';

/** In the order in which they depend on one another, each with the table whose statistics later ones need. */
const STEPS = [
  ['provider', 'provider'],
  ['care-home', 'care_home'],
  ['care-home-link', 'care_home_link'],
  ['premises', 'care_home'],
  ['dual-registration', null],
  ['ground', 'ground'],
  ['listed-home', 'listed_home'],
  ['care-home-area', 'care_home_area'],
  ['council-spell', 'council_spell'],
  ['council-spell-handover', null],
  ['council-spell-recast', null],
  ['council-spell-places', null],
  ['council-spell-codes', 'council_spell'],
  ['care-home-span', 'care_home_span'],
] as const;
const STATEMENTS = STEPS.map(([name, table]) => ({ sql: sqlFile(import.meta.url, `./${name}.sql`), table }));

/** Rebuilds everything that is known of care homes from the published releases. */
export async function rebuildHomes(client: Queryable): Promise<void> {
  for (const { sql, table } of STATEMENTS) {
    await client.query(sql);
    if (table) await client.query(`ANALYZE ${table}`);
  }
}
