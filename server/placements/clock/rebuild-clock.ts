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

interface BasisRow {
  kind: string;
  key: string;
}

/**
 * Reads the clocks again of the requests that releases published or taken back since tell of, and of all requests where the
 * rules changed; other rows are not touched. Lists in the temporary table changed_commissioner whose they are.
 * Call it in the transaction that publishes.
 * @param version the data version from which the new rows stand
 */
export async function rebuildClock(client: Queryable, version: number): Promise<void> {
  await client.query('CREATE TEMP TABLE changed_commissioner (area_code text PRIMARY KEY) ON COMMIT DROP');
  const now = await basisNow(client);
  const { rows: before } = await client.query<BasisRow>('SELECT kind, key FROM placement_clock_basis');
  const known = new Set(before.map(({ kind, key }) => `${kind} ${key}`));
  const wanted = new Set(now.map(({ kind, key }) => `${kind} ${key}`));
  const moved = [...now.filter((row) => !known.has(`${row.kind} ${row.key}`))];
  moved.push(...before.filter((row) => !wanted.has(`${row.kind} ${row.key}`)));
  if (moved.length === 0) return;
  const everything = moved.some(({ kind }) => kind === 'RULES');
  const releases = moved.filter(({ kind }) => kind === 'RELEASE').map(({ key }) => Number(key));
  const rules = await rulesInForce(client);
  await client.query(newestSql.split(';')[0]!, [releases, everything]);
  await client.query(newestSql.split(';')[1]!);
  await client.query('ANALYZE newest');
  await storeRules(client, rules);
  await client.query(clockSql);
  await client.query('CREATE INDEX ON fresh (commissioner_code, placement_ref)');
  await client.query('ANALYZE fresh; ANALYZE affected');
  await keep(client, version);
  await client.query('DELETE FROM placement_clock_basis');
  await client.query(
    'INSERT INTO placement_clock_basis SELECT * FROM jsonb_to_recordset($1) AS r(kind text, key text)',
    [JSON.stringify(now)],
  );
}

/** True where the rules of the clock were changed since it was last read. */
export async function areClockRulesChanged(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ is_filled: boolean; is_same: boolean }>(
    `SELECT EXISTS (SELECT FROM placement_clock_basis WHERE kind = 'RULES') AS is_filled,
            EXISTS (SELECT FROM placement_clock_basis WHERE kind = 'RULES' AND key = (${RULES_KEY})) AS is_same`,
  );
  return rows[0]!.is_filled && !rows[0]!.is_same;
}

const RULES_KEY = `SELECT coalesce(md5(string_agg(concat_ws('|', area_code, version, valid_from, document), ';'
                          ORDER BY area_code, version)), '') FROM configuration WHERE kind = 'placement-clock'`;

/** The releases and the rules that the clocks are to be read from. */
async function basisNow(client: Queryable): Promise<BasisRow[]> {
  const { rows } = await client.query<BasisRow>(
    `SELECT 'RELEASE' AS kind, r.id::text AS key FROM release r
     WHERE  r.status = 'PUBLISHED' AND EXISTS (SELECT FROM placement_request p WHERE p.release_id = r.id)
     UNION ALL SELECT 'RULES', (${RULES_KEY})`,
  );
  return rows;
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
  await client.query(
    `INSERT INTO placement_clock (${names}, from_version)
     SELECT ${names}, $1::bigint FROM fresh f
     WHERE  NOT EXISTS (SELECT FROM placement_clock c WHERE c.to_version IS NULL
                        AND c.commissioner_code = f.commissioner_code AND c.placement_ref = f.placement_ref)`,
    [version],
  );
  // What came and went within one version was never told.
  await client.query('DELETE FROM placement_clock WHERE from_version = $1 AND to_version = $1', [version]);
  await client.query('INSERT INTO changed_commissioner SELECT DISTINCT commissioner_code FROM affected');
  await client.query('ANALYZE placement_clock');
}
