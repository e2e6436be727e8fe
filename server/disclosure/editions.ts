import type { Queryable } from '../database/database.js';
import type { Contribution, Edition } from './contribution.js';
import type { Family } from './family.js';

interface RecordRow {
  area_codes: string[];
  service_type: string;
  month: string;
  part: string;
  provider_id: string | null;
  amount: number;
  from_version: number;
  to_version: number | null;
}

const FIELDS = 'area_codes, service_type, month, part, provider_id, amount::float8 AS amount';

/** What the records of a family add up to now. */
export async function contributionsNow(
  client: Queryable,
  { records, dataset }: Family,
): Promise<Contribution[]> {
  const { rows } = await client.query<RecordRow>(
    `WITH record AS (${records}), tidy AS (
       SELECT ARRAY(SELECT DISTINCT a FROM unnest(area_codes) a ORDER BY a) AS area_codes, service_type,
              to_char(as_at, 'YYYY-MM') AS month, part, provider_id, amount
       FROM   record
     ), summed AS (
       SELECT area_codes, service_type, month, part, provider_id, sum(amount) AS amount
       FROM   tidy GROUP BY area_codes, service_type, month, part, provider_id
     )
     SELECT ${FIELDS} FROM summed WHERE amount <> 0
     ORDER BY area_codes, service_type, month, part, provider_id`,
  );
  const wrong = rows.find(({ amount }) => !Number.isSafeInteger(amount) || amount < 0);
  if (wrong)
    throw new Error(`Disclosure control: an amount of ${dataset} is no whole number of zero or more.`);
  return rows.map(toContribution);
}

/** Every edition that was published before a version, oldest first, with what it withheld. */
export async function earlierEditions(
  client: Queryable,
  family: Family,
  version: number,
): Promise<Edition[]> {
  const { rows: editions } = await client.query<{ version: number; withheld: string[] }>(
    `SELECT e.version::int AS version, array_agg(w.cell) FILTER (WHERE w.cell IS NOT NULL) AS withheld
     FROM   disclosure_edition e LEFT JOIN disclosure_withheld w USING (family, version)
     WHERE  family = $1 AND version < $2 GROUP BY e.version ORDER BY e.version`,
    [family.key, version],
  );
  const { rows } = await client.query<RecordRow>(
    `SELECT ${FIELDS}, from_version::int AS from_version, to_version::int AS to_version FROM disclosure_record
     WHERE family = $1 AND from_version < $2
     ORDER BY area_codes, service_type, month, part, provider_id, from_version`,
    [family.key, version],
  );
  return editions.map((edition) => ({
    version: edition.version,
    contributions: rows
      .filter((row) => row.from_version <= edition.version && (row.to_version ?? Infinity) > edition.version)
      .map(toContribution),
    withheld: new Set(edition.withheld ?? []),
  }));
}

/** Whether two editions have the same records. */
export function sameRecords(a: readonly Contribution[], b: readonly Contribution[]): boolean {
  const names = (some: readonly Contribution[]) => some.map((one) => JSON.stringify(one)).sort();
  return JSON.stringify(names(a)) === JSON.stringify(names(b));
}

/** Remembers an edition; one of the same version that was not committed to is replaced. */
export async function keepEdition(
  client: Queryable,
  { key }: Family,
  version: number,
  contributions: readonly Contribution[],
  withheld: ReadonlyMap<string, string>,
): Promise<void> {
  await client.query('DELETE FROM disclosure_record WHERE family = $1 AND from_version >= $2', [
    key,
    version,
  ]);
  await client.query('DELETE FROM disclosure_withheld WHERE family = $1 AND version >= $2', [key, version]);
  await client.query(
    'INSERT INTO disclosure_edition (family, version) VALUES ($1, $2) ON CONFLICT (family, version) DO NOTHING',
    [key, version],
  );
  await client.query(keepRecords, [key, version, JSON.stringify(contributions)]);
  await client.query(
    `INSERT INTO disclosure_withheld (family, version, cell, why)
     SELECT $1, $2, cell, why FROM unnest($3::text[], $4::text[]) w (cell, why)`,
    [key, version, [...withheld.keys()], [...withheld.values()]],
  );
}

/** Ends the records that no longer stand and adds the new ones; those that are as they were go on. */
const keepRecords = `
WITH new AS (
  SELECT areas, "serviceType" AS service_type, month, part, provider, amount
  FROM   jsonb_to_recordset($3::jsonb) r (areas text[], "serviceType" text, month text, part text, provider text, amount bigint)
), standing AS (
  SELECT ctid AS place, * FROM disclosure_record
  WHERE  family = $1 AND from_version < $2::bigint AND coalesce(to_version, $2::bigint) >= $2::bigint
), same AS (
  SELECT s.place, n.areas, n.service_type, n.month, n.part, n.provider
  FROM   new n JOIN standing s
         ON s.area_codes = n.areas AND s.service_type = n.service_type AND s.month = n.month AND s.part = n.part
        AND s.provider_id IS NOT DISTINCT FROM n.provider AND s.amount = n.amount
), ended AS (
  UPDATE disclosure_record r
  SET    to_version = CASE WHEN r.ctid IN (SELECT place FROM same) THEN NULL ELSE $2::bigint END
  WHERE  r.ctid IN (SELECT place FROM standing)
)
INSERT INTO disclosure_record (family, area_codes, service_type, month, part, provider_id, amount, from_version)
SELECT $1, areas, service_type, month, part, provider, amount, $2::bigint FROM new n
WHERE  NOT EXISTS (SELECT FROM same s WHERE s.areas = n.areas AND s.service_type = n.service_type AND s.month = n.month
                   AND s.part = n.part AND s.provider IS NOT DISTINCT FROM n.provider)`;

function toContribution(row: RecordRow): Contribution {
  return {
    areas: row.area_codes,
    serviceType: row.service_type,
    month: row.month,
    part: row.part,
    provider: row.provider_id,
    amount: row.amount,
  };
}
