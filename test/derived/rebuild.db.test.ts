import { inTransaction, type Database } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { testDatabase } from '../support/postgres.js';

const DERIVED = [
  ...[
    'provider',
    'care_home',
    'care_home_link',
    'care_home_area',
    'care_home_span',
    'care_home_rating',
    'council_spell',
  ],
  ...['area_council', 'area_population', 'area_stock', 'area_flow', 'metric_series'],
];

/** The number of rows of every derived table and a sum over all that they hold. */
async function fingerprint(db: Database): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of DERIVED) {
    const { rows } = await db.pool.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM ${table} t`,
    );
    sums[table] = rows[0].sum;
  }
  return sums;
}
const rebuild = (db: Database) => inTransaction(db.pool, (client) => rebuildDerived(client));

test('an empty platform can be rebuilt: nothing published, nothing derived', async () => {
  const db = await testDatabase();
  await rebuild(db);
  const counts = Object.values(await fingerprint(db)).map((sum) => sum.split(' ')[0]);
  expect(new Set(counts)).toEqual(new Set(['0']));
});

describe('the seeds', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase({ seeded: true });
  });

  test('leave every derived table filled', async () => {
    expect(Object.entries(await fingerprint(db)).filter(([, sum]) => sum.startsWith('0 '))).toEqual([]);
  });

  test('rebuilt again give the same to the last figure', async () => {
    const before = await fingerprint(db);
    await rebuild(db);
    expect(await fingerprint(db)).toEqual(before);
  });

  test('are untouched by a rebuild that is broken off', async () => {
    const before = await fingerprint(db);
    const brokenOff = inTransaction(db.pool, async (client) => {
      await client.query(`UPDATE release SET status = 'ROLLED_BACK'`);
      await rebuildDerived(client);
      throw new Error('broken off');
    });
    await expect(brokenOff).rejects.toThrow('broken off');
    expect(await fingerprint(db)).toEqual(before);
  });

  test('tell their steps, so that a person who waits sees what is being done', async () => {
    const steps: string[] = [];
    await inTransaction(db.pool, (client) => rebuildDerived(client, (step) => steps.push(step)));
    expect(steps).toEqual([
      ...['areas and population', 'care homes', 'ratings', 'placements', 'beds by month', 'figures'],
    ]);
  });
});
