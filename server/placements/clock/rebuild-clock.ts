import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import { rulesInForce, type RulesInForce } from './rules.js';
import { WorkingTime } from './working-time.js';

const clockSql = sqlFile(import.meta.url, './clock.sql');
const newestSql = sqlFile(import.meta.url, './newest-requests.sql');
const endSql = sqlFile(import.meta.url, './keep-clock.sql');

/** Columns of the clock, of which any that changes makes a new row. */
const COLUMNS = [
  ...[
    'release_id',
    'location_id',
    'urgency',
    'lot_code',
    'bed_type',
    'funder',
    'origin',
    'discharge_pathway',
  ],
  ...['assessor', 'requested_at', 'requested_month', 'started_on', 'ended_on', 'outcome', 'exit_destination'],
  ...['miss_reason', 'block_contract_ref', 'hours_to_assessed', 'hours_to_accepted', 'clock_hours', 'due_at'],
  ...['state', 'why_excluded', 'rules_version'],
];

/**
 * Reads the clocks again of the requests that some releases tell of, or of all; other rows are not touched.
 * @param releases published or taken back since the clocks were last read
 * @param everything all requests, as the rules changed
 * @param version the data version from which the new rows stand
 */
export async function readClocks(
  client: Queryable,
  { releases, everything, version }: { releases: readonly number[]; everything: boolean; version: number },
): Promise<void> {
  const [affected, newest] = newestSql.split(';') as [string, string];
  await client.query(affected, [releases, everything]);
  await client.query(newest);
  await client.query('ANALYZE newest');
  await storeRules(client, await rulesInForce(client));
  await client.query(clockSql);
  await client.query('CREATE INDEX ON fresh (commissioner_code, placement_ref)');
  await client.query('ANALYZE fresh; ANALYZE affected');
  await keep(client, version);
}

/** Puts the rules and their working calendars where the statement reads them. */
async function storeRules(client: Queryable, all: readonly RulesInForce[]): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE clock_rule (rules text, area_code text, version int, from_date date, to_date date, urgency text,
                                  hours float8, counts text, stop_reasons text[]) ON COMMIT DROP;
    CREATE TEMP TABLE clock_day (rules text, day date, opens timestamptz, hours float8, before float8) ON COMMIT DROP`);
  const key = ({ areaCode, version }: RulesInForce) => `${areaCode} ${version}`;
  const rules = all.flatMap((one) =>
    Object.entries(one.rules.urgencies).map(([urgency, { hours, counts }]) => ({
      ...{
        rules: key(one),
        area_code: one.areaCode,
        version: one.version,
        from_date: one.from,
        to_date: one.to,
      },
      ...{ urgency, hours, counts, stop_reasons: one.rules.stopReasons },
    })),
  );
  await insertJson(client, 'clock_rule', rules);
  const { rows } = await client.query<{ first: string | null; last: string }>(
    `SELECT (min(requested_at) - interval '2 days')::date AS first, (max(extract_at) + interval '4 years')::date AS last FROM newest`,
  );
  const { first, last } = rows[0]!;
  if (first === null) return;
  for (const one of all) {
    const days = new WorkingTime(one.rules).calendar(first, last);
    await insertJson(
      client,
      'clock_day',
      days.map((day) => ({ rules: key(one), ...day })),
    );
  }
  await client.query(
    'CREATE INDEX ON clock_day (rules, (before + hours)) WHERE hours > 0; ANALYZE clock_day; ANALYZE clock_rule',
  );
}

async function insertJson(client: Queryable, table: string, rows: readonly object[]): Promise<void> {
  await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

async function keep(client: Queryable, version: number): Promise<void> {
  const row = (side: string) => `ROW(${COLUMNS.map((column) => `${side}.${column}`).join(', ')})`;
  await client.query(endSql.replace('/* same */', `${row('f')} IS NOT DISTINCT FROM ${row('old')}`), [
    version,
  ]);
  const names = ['commissioner_code', 'placement_ref', ...COLUMNS].join(', ');
  // In two steps: one that looks for rows in the table into which it inserts walks over what it has inserted so far.
  await client.query(
    `DELETE FROM fresh f USING placement_clock c
     WHERE  c.to_version IS NULL AND c.commissioner_code = f.commissioner_code AND c.placement_ref = f.placement_ref`,
  );
  await client.query(
    `INSERT INTO placement_clock (${names}, from_version) SELECT ${names}, $1::bigint FROM fresh`,
    [version],
  );
  // What came and went within one version was never told.
  await client.query('DELETE FROM placement_clock WHERE from_version = $1 AND to_version = $1', [version]);
  await client.query(
    'INSERT INTO changed_commissioner SELECT DISTINCT commissioner_code FROM affected ON CONFLICT DO NOTHING',
  );
  await client.query('ANALYZE placement_clock');
}
