import type { Queryable } from '../database/database.js';
import { readClocks } from './clock/rebuild-clock.js';

/** One thing that figures of placements rest on: a published release of a table, or the rules of the clock. */
interface BasisRow {
  kind: 'RULES' | 'placement_request' | 'block_contract' | 'bed_return';
  key: string;
}

const RULES_KEY = `SELECT coalesce(md5(string_agg(concat_ws('|', area_code, version, valid_from, document), ';'
                          ORDER BY area_code, version)), '') FROM configuration WHERE kind = 'placement-clock'`;

const releasesOf = (table: string): string =>
  `SELECT '${table}' AS kind, r.id::text AS key FROM release r
   WHERE  r.status = 'PUBLISHED' AND EXISTS (SELECT FROM ${table} t WHERE t.release_id = r.id)`;

/**
 * Brings placements up to date with what was published or taken back, and with the rules of the clock. Lists in the
 * temporary table changed_commissioner the areas whose private figures have to be computed again.
 * Call it in the transaction that publishes.
 * @param version the data version from which new rows stand
 */
export async function rebuildPlacements(client: Queryable, version: number): Promise<void> {
  await client.query('CREATE TEMP TABLE changed_commissioner (area_code text PRIMARY KEY) ON COMMIT DROP');
  const now = await basisNow(client);
  const moved = difference(now, await basisBefore(client));
  if (moved.length === 0) return;
  const releases = (kind: BasisRow['kind']) =>
    moved.filter((row) => row.kind === kind).map(({ key }) => Number(key));
  const everything = moved.some(({ kind }) => kind === 'RULES');
  if (everything || releases('placement_request').length > 0)
    await readClocks(client, { releases: releases('placement_request'), everything, version });
  await client.query(
    `INSERT INTO changed_commissioner
     SELECT commissioner_code FROM block_contract WHERE release_id = ANY ($1)
     UNION SELECT area_code FROM care_home_area JOIN bed_return USING (location_id) WHERE release_id = ANY ($2)
     ON CONFLICT DO NOTHING`,
    [releases('block_contract'), releases('bed_return')],
  );
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

async function basisNow(client: Queryable): Promise<BasisRow[]> {
  const { rows } = await client.query<BasisRow>(
    `${['placement_request', 'block_contract', 'bed_return'].map(releasesOf).join(' UNION ALL ')}
     UNION ALL SELECT 'RULES', (${RULES_KEY})`,
  );
  return rows;
}

async function basisBefore(client: Queryable): Promise<BasisRow[]> {
  return (await client.query<BasisRow>('SELECT kind, key FROM placement_clock_basis')).rows;
}

/** What only one of both has. */
function difference(one: readonly BasisRow[], other: readonly BasisRow[]): BasisRow[] {
  const keysOf = (rows: readonly BasisRow[]) => new Set(rows.map(({ kind, key }) => `${kind} ${key}`));
  const [inOne, inOther] = [keysOf(one), keysOf(other)];
  return [
    ...one.filter(({ kind, key }) => !inOther.has(`${kind} ${key}`)),
    ...other.filter(({ kind, key }) => !inOne.has(`${kind} ${key}`)),
  ];
}
