import { PrivateDoor } from '../../server/access/private-door.js';
import type { Viewer } from '../../server/access/viewer.js';
import type { Database } from '../../server/database/database.js';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { DoorWithoutCheck } from './support/door-without-check.js';

const UPPER_MERROW = 'D54000001';

let db: Database;
let councils: { code: string; name: string }[];
const code = (name: string) => councils.find((council) => council.name.startsWith(name))!.code;

beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  ({ rows: councils } = await db.pool.query(
    `SELECT code, name FROM area WHERE is_demonstration AND area_type = 'CASSR'`,
  ));
  for (const [i, { code }] of councils.entries())
    await db.pool.query(
      `INSERT INTO private_series (metric_code, area_code, service_type, band, months, values, statuses, reasons, flags,
                                   numerators, denominators, mid_years, contributing, expected, release_ids, from_version, rule)
       SELECT 'test_metric', $1, 'ALL', '', ARRAY['2025-01-01'::date], ARRAY[$2::float8], ARRAY['PRESENT'], ARRAY[NULL], ARRAY[''],
              ARRAY[NULL]::float8[], ARRAY[NULL]::float8[], ARRAY[NULL]::int[], ARRAY[NULL]::int[], ARRAY[NULL]::int[], '{}', 1, 'placements'`,
      [code, i],
    );
});

const areasSeenBy = (
  viewer: Viewer,
  sql = `SELECT area_code FROM private_series WHERE metric_code = 'test_metric'`,
) =>
  new DoorWithoutCheck(db, viewer, 'test').read('placements', {}, async (client) => {
    const { rows } = await client.query<{ area_code: string }>(sql);
    return rows.map(({ area_code }) => area_code).sort();
  });

describe('with the server’s own check bypassed, the database shows', () => {
  test('nobody anything', async () => {
    expect(await areasSeenBy(nobody)).toEqual([]);
  });
  test('a commissioner their own council and no other, whatever the statement asks for', async () => {
    const own = code('Harrowdale');
    expect(await areasSeenBy(commissionerOf(own))).toEqual([own]);
    const others = `SELECT area_code FROM private_series WHERE area_code NOT LIKE 'D10%' OR metric_code = 'test_metric' OR true`;
    const seen = await areasSeenBy(commissionerOf(own), others);
    expect(councils.map((council) => council.code).filter((one) => seen.includes(one))).toEqual([own]);
    expect(
      await areasSeenBy(
        commissionerOf(own),
        `SELECT count(*)::text AS area_code FROM private_series WHERE metric_code = 'test_metric'`,
      ),
    ).toEqual(['1']);
  });
  test('an ICB partner the councils that lie wholly inside their board', async () => {
    const { rows } = await db.pool.query<{ code: string }>(
      `SELECT child_code AS code FROM area_membership WHERE parent_code = $1 AND share = 1
       AND child_code = ANY ($2) AND valid_to IS NULL`,
      [UPPER_MERROW, councils.map((council) => council.code)],
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(await areasSeenBy(icbPartnerOf(UPPER_MERROW))).toEqual(rows.map((row) => row.code).sort());
    expect(await areasSeenBy(icbPartnerOf(UPPER_MERROW))).not.toContain(code('Eldermarch'));
  });
  test('a provider nothing of what stands under areas', async () => {
    const { rows } = await db.pool.query<{ id: string }>(
      'SELECT id FROM provider WHERE is_demonstration LIMIT 3',
    );
    expect(await areasSeenBy(providerOf(...rows.map(({ id }) => id)))).toEqual([]);
  });
  test('a steward everything', async () => {
    expect(await areasSeenBy(steward)).toEqual(councils.map((council) => council.code).sort());
  });
  test('and nothing once a grant’s area is no area at all', async () => {
    expect(await areasSeenBy(commissionerOf("') OR ('' = '", '%', '*'))).toEqual([]);
  });
});

describe('the role under which private tables are read', () => {
  test('owns nothing, cannot bypass row-level security and cannot log in', async () => {
    const { rows } = await db.pool.query(
      `SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = 'atlas_reader'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, owned: 0 },
    ]);
  });
  test('reads no secrets: sessions, messages of releases, true records behind protected figures', async () => {
    const { rows } = await db.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND NOT has_table_privilege('atlas_reader', oid, 'SELECT') ORDER BY 1`,
    );
    const closed = rows.map(({ name }) => name);
    for (const name of ['session', 'release_message', 'disclosure_record', 'disclosure_withheld'])
      expect(closed).toContain(name);
  });
  test('can change nothing, but for saving fee calculations', async () => {
    const { rows } = await db.pool.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'history'::regnamespace)
       AND has_table_privilege('atlas_reader', oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`,
    );
    expect(rows).toEqual([{ relname: 'fee_uplift' }]);
  });
  test('sees rows of the private tables by policies alone', async () => {
    const { rows } = await db.pool.query<{ name: string; protected: boolean; policies: number }>(
      `SELECT c.oid::regclass::text AS name, c.relrowsecurity AS protected,
              (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM   pg_class c WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'history'::regnamespace)
         AND  c.relrowsecurity ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(PRIVATE_TABLES);
    expect(rows.filter(({ policies }) => policies === 0)).toEqual([]);
  });
});

/** Every table with private rows. */
const PRIVATE_TABLES = [
  'audit_event',
  'bed_return',
  'block_contract',
  'cost_of_care',
  'fee_uplift',
  'history.private_series',
  'modelled_price',
  'placement_clock',
  'placement_price',
  'placement_request',
  'private_series',
  'short_term_contract',
];

describe('the private door', () => {
  const read = (viewer: Viewer, areas: string[]) =>
    new PrivateDoor(db, viewer, 'r-1').read('placements', { areas }, async (client) => {
      const { rows } = await client.query(
        `SELECT area_code FROM private_series WHERE metric_code = 'test_metric' AND area_code = ANY ($1)`,
        [areas],
      );
      return rows.length;
    });

  test('opens for areas of one’s own, and for areas inside them', async () => {
    const own = code('Harrowdale');
    expect(await read(commissionerOf(own), [own])).toBe(1);
    const { rows } = await db.pool.query<{ code: string }>(
      `SELECT child_code AS code FROM area_membership WHERE parent_code = $1 LIMIT 1`,
      [own],
    );
    expect(await read(commissionerOf(own), [rows[0]!.code])).toBe(0);
  });
  test('refuses whoever did not sign in, and others’ areas, and names what is theirs', async () => {
    const [own, other] = [code('Harrowdale'), code('Saltmere')];
    await expect(read(nobody, [own])).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await expect(read(commissionerOf(own), [own, other])).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN', hint: expect.stringContaining('Harrowdale') },
    });
    await expect(read(providerOf('1-1'), [own])).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
  test('leaves the connection as it was: the next statement of the pool is nobody’s', async () => {
    await read(steward, []);
    const { rows } = await db.pool.query(
      `SELECT current_user = session_user AS same, coalesce(current_setting('atlas.scopes', true), '') AS scopes`,
    );
    expect(rows).toEqual([{ same: true, scopes: '' }]);
  });
  test('lets a failed read leave nothing behind either', async () => {
    const door = new PrivateDoor(db, steward, 'r-2');
    await expect(door.read('placements', {}, (client) => client.query('SELECT nonsense'))).rejects.toThrow();
    const { rows } = await db.pool.query('SELECT current_user = session_user AS same');
    expect(rows).toEqual([{ same: true }]);
  });
});
