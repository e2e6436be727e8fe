import type { RuleName } from '../../server/access/policy/rules.js';
import type { Viewer } from '../../server/access/viewer.js';
import type { Database } from '../../server/database/database.js';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { DoorWithoutCheck } from './support/door-without-check.js';

const UPPER_MERROW = 'D54000001';
const COUNCILS: Record<string, string> = { Harrowdale: 'D10000001', Brindlewick: 'D10000004' };
const code = (name: string) => COUNCILS[name]!;

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true });
});

describe('of the tables themselves, with the server’s own check bypassed,', () => {
  /** Whose rows somebody sees in a table. */
  const whose = (viewer: Viewer, rule: RuleName, table: string, column = 'commissioner_code') =>
    new DoorWithoutCheck(db, viewer, 'test').read(rule, {}, async (client) => {
      const { rows } = await client.query<{ whose: string }>(
        `SELECT DISTINCT ${column} AS whose FROM ${table}`,
      );
      return rows.map((row) => row.whose);
    });
  const homesIn = async (area: string) => {
    const { rows } = await db.pool.query<{ home: string }>(
      'SELECT location_id AS home FROM care_home_area WHERE area_code = $1',
      [area],
    );
    return new Set(rows.map(({ home }) => home));
  };

  test.each([
    ['placements', 'placement_request'],
    ['prices', 'placement_price'],
    ['prices', 'modelled_price'],
    ['prices', 'cost_of_care'],
    ['blockBeds', 'block_contract'],
  ] as const)(
    'a commissioner sees under %s of %s their own council’s rows, others none',
    async (rule, table) => {
      const own = code('Harrowdale');
      expect(await whose(commissionerOf(own), rule, table)).toEqual([own]);
      expect(await whose(nobody, rule, table)).toEqual([]);
      expect(await whose(providerOf('no-such-company'), rule, table)).toEqual([]);
      expect((await whose(steward, rule, table)).length).toBeGreaterThan(2);
    },
  );

  test('an ICB partner sees placements of the councils inside their board, and no price or contract', async () => {
    const partner = icbPartnerOf(UPPER_MERROW);
    const seen = await whose(partner, 'placements', 'placement_request');
    expect(seen.sort()).toEqual([code('Harrowdale'), code('Brindlewick')].sort());
    for (const table of ['placement_price', 'modelled_price', 'cost_of_care'])
      expect([table, await whose(partner, 'prices', table)]).toEqual([table, []]);
    expect(await whose(partner, 'blockBeds', 'block_contract')).toEqual([]);
  });

  test('a council sees clocks of what it commissions, and of what others commission in its homes', async () => {
    const own = code('Harrowdale');
    const there = await homesIn(own);
    const { rows } = await new DoorWithoutCheck(db, commissionerOf(own), 'test').read(
      'placements',
      {},
      (client) =>
        client.query<{ council: string; home: string | null }>(
          'SELECT DISTINCT commissioner_code AS council, location_id AS home FROM placement_clock',
        ),
    );
    const others = rows.filter(({ council }) => council !== own);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ home }) => home === null || !there.has(home))).toEqual([]);
  });

  test('a provider sees returns and contracts of their own homes', async () => {
    const { rows } = await db.pool.query<{ company: string; homes: string[] }>(
      `SELECT provider_id AS company, array_agg(location_id) AS homes FROM care_home
       WHERE  location_id IN (SELECT location_id FROM block_contract) GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    );
    const { company, homes } = rows[0]!;
    const own = await db.pool.query<{ home: string }>(
      'SELECT location_id AS home FROM care_home WHERE provider_id = $1',
      [company],
    );
    const theirs = new Set(own.rows.map(({ home }) => home));
    for (const [rule, table] of [
      ['bedReturns', 'bed_return'],
      ['blockBeds', 'block_contract'],
    ] as const) {
      const seen = await whose(providerOf(company), rule, table, 'location_id');
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((home) => !theirs.has(home))).toEqual([]);
    }
    expect(homes.length).toBeGreaterThan(0);
  });
});
