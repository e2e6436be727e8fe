import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import { rulesInForce } from './rules.js';
import { storeRules, stretchOf } from './store-rules.js';

const clockSql = sqlFile(import.meta.url, './clock.sql').replace(
  '/* stretch of the due moment */',
  stretchOf('due_scale - 1e-9'),
);
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
  ...['elapsed_hours', 'state', 'why_excluded', 'rules_version'],
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
  const [told, affected, newest] = newestSql.split(';\n') as [string, string, string];
  await client.query(told);
  // Statistics by the way: rows that were stored a moment ago have none, and the plan would be for a handful.
  await client.query(
    'ANALYZE told_release; ANALYZE placement_request (release_id, commissioner_code, placement_ref)',
  );
  await client.query(affected, [releases, everything]);
  await client.query('ANALYZE affected');
  await storeRules(client, await rulesInForce(client));
  await client.query(newest);
  await client.query('ANALYZE newest (commissioner_code, placement_ref, pauses)');
  await client.query(clockSql);
  await client.query('ANALYZE fresh (commissioner_code, placement_ref)');
  await keep(client, version);
}

async function keep(client: Queryable, version: number): Promise<void> {
  const row = (side: string) => `ROW(${COLUMNS.map((column) => `${side}.${column}`).join(', ')})`;
  await client.query(endSql.replace('/* same */', `${row('f')} IS NOT DISTINCT FROM ${row('old')}`), [
    version,
  ]);
  const names = ['commissioner_code', 'placement_ref', ...COLUMNS].join(', ');
  // In two steps: one that looks for rows in the table into which it inserts walks over what it has inserted so far.
  await client.query(
    `DELETE FROM fresh f
     WHERE  EXISTS (SELECT FROM placement_clock c WHERE c.to_version IS NULL
                    AND c.commissioner_code = f.commissioner_code AND c.placement_ref = f.placement_ref)`,
  );
  // In the order of the indexes, whose pages then fill one after another.
  await client.query(
    `INSERT INTO placement_clock (${names}, from_version)
     SELECT ${names}, $1::bigint FROM fresh ORDER BY commissioner_code, placement_ref`,
    [version],
  );
  // What came and went within one version was never told.
  await client.query('DELETE FROM placement_clock WHERE from_version = $1 AND to_version = $1', [version]);
  await client.query(
    'INSERT INTO changed_commissioner SELECT DISTINCT commissioner_code FROM affected ON CONFLICT DO NOTHING',
  );
  await client.query('ANALYZE placement_clock');
}
