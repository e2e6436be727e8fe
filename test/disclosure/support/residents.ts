import type { Database } from '../../../server/database/database.js';
import { inTransaction } from '../../../server/database/database.js';
import { rebuildDerived } from '../../../server/derived/rebuild.js';
import { keepDisclosureRule } from '../../../server/disclosure/rule-store.js';
import type { Metric, MetricCatalogue, MetricDisclosure } from '../../../server/metrics/metric.js';
import { metricCatalogue } from '../../../server/observations/metric-registry.js';

/** Everything here is invented: residents of the homes of the demonstration country, by who pays. */
export const RULE = {
  dataset: 'test-residents',
  version: 1,
  validFrom: '2025-01-01',
  source: 'Invented for a test.',
};
export const MONTHS = ['2025-01', '2025-02'];

const RECORDS = `
SELECT (SELECT array_agg(a.area_code) FROM care_home_area a WHERE a.location_id = r.location_id) AS area_codes,
       h.service_type, r.as_at, r.part, h.provider_id, r.amount
FROM   test_resident r JOIN care_home h USING (location_id)`;

function sumSql(parts: readonly string[], base: readonly string[] | null): string {
  const sum = (some: readonly string[]) =>
    `sum(amount) FILTER (WHERE part IN (${some.map((part) => `'${part}'`).join(', ')}))`;
  const numerator = `coalesce(${sum(parts)}, 0)::float8`;
  const denominator = base ? `coalesce(${sum(base)}, 0)::float8` : 'NULL::float8';
  return `SELECT area_code, type AS service_type, '' AS band, as_at,
       ${base ? `${numerator} / nullif(${denominator}, 0)` : numerator} AS value, ${numerator} AS numerator,
       ${denominator} AS denominator, NULL::int AS mid_year,
       CASE WHEN ${base ? `${denominator} = 0` : 'false'} THEN 'NOT_APPLICABLE' ELSE 'PRESENT' END AS status, NULL AS reason,
       '' AS flags, NULL::int AS contributing, NULL::int AS expected, ARRAY[1]::bigint[] AS release_ids
FROM   (${RECORDS}) r CROSS JOIN LATERAL unnest(area_codes) area_code CROSS JOIN LATERAL unnest(ARRAY['ALL', service_type]) type
GROUP  BY area_code, type, as_at`;
}

function metric(code: string, kind: MetricDisclosure['kind'], parts: string[], baseParts?: string[]): Metric {
  return {
    ...metricCatalogue.all[0]!,
    ...{ code, name: code, version: 1, multiplier: 1, takes: 'MONTH_END', byPopulationBand: false },
    disclosure: { dataset: RULE.dataset, kind, records: RECORDS, parts, baseParts },
    sql: sumSql(parts, baseParts ?? null),
  };
}

const residents: readonly Metric[] = [
  metric('test_residents', 'COUNT', ['council', 'own']),
  metric('test_council_funded', 'COUNT', ['council']),
  metric('test_council_funded_share', 'SHARE', ['council'], ['council', 'own']),
  metric('test_fees', 'AMOUNT', ['fees']),
];
const all = [...metricCatalogue.all, ...residents];

/** The platform's metrics and four protected ones that only tests know. */
export const catalogue: MetricCatalogue = { all, of: (code) => all.find((one) => one.code === code) };
export const protectedMetrics = residents.map(({ code }) => code);

/** Fills the invented records and marks their dataset. */
export async function inventResidents(db: Database): Promise<void> {
  await db.pool.query(
    'CREATE TABLE test_resident (location_id text, as_at date, part text, amount bigint, PRIMARY KEY (location_id, as_at, part))',
  );
  await db.pool.query(
    `INSERT INTO test_resident
     SELECT location_id, (month || '-15')::date, part,
            CASE WHEN abs(hashtext(location_id || month || part)) % 100 < 65 THEN 0
                 ELSE (1 + abs(hashtext(part || location_id || month)) % 9) * CASE part WHEN 'fees' THEN 100 ELSE 1 END END
     FROM   care_home CROSS JOIN unnest($1::text[]) month CROSS JOIN unnest(ARRAY['council', 'own', 'fees']) part
     WHERE  is_demonstration`,
    [MONTHS],
  );
  await keepDisclosureRule(db.pool as never, RULE);
}

/** Corrects some homes' records, others for each seed. */
export async function correctResidents(db: Database, seed: string): Promise<void> {
  await db.pool.query(
    `UPDATE test_resident SET amount = abs(hashtext($1 || part || location_id)) % 8 * CASE part WHEN 'fees' THEN 100 ELSE 1 END
     WHERE  abs(hashtext(location_id || $1)) % 100 < 12 AND as_at < '2025-02-01'`,
    [seed],
  );
}

/** Publishes what the tables hold as a new data version. @returns the version */
export async function publishResidents(db: Database): Promise<number> {
  return inTransaction(db.pool, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      `INSERT INTO publication (action) VALUES ('REDEFINE') RETURNING version::int AS version`,
    );
    await rebuildDerived(client, undefined, catalogue);
    return rows[0]!.version;
  });
}

export interface TrueRecord {
  areas: string[];
  serviceType: string;
  month: string;
  part: string;
  provider: string;
  amount: number;
}

/** The true records as they stand, which readers never see. */
export async function trueRecords(db: Database): Promise<TrueRecord[]> {
  const { rows } = await db.pool.query<TrueRecord>(
    `SELECT area_codes AS areas, service_type AS "serviceType", to_char(as_at, 'YYYY-MM') AS month, part,
            provider_id AS provider, amount::float8 AS amount FROM (${RECORDS}) r`,
  );
  return rows;
}
