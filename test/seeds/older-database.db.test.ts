import type { Database } from '../../server/database/database';
import { loadSeeds } from '../../server/imports/load-seeds';
import { rowsOf } from '../imports/support/import';
import { testDatabase } from '../support/postgres';

const LATER = ['placement-prices', 'modelled-prices', 'cost-of-care', 'fee-rates'];

let db: Database;

const releases = () =>
  rowsOf<{ dataset: string; status: string }>(
    db,
    'SELECT dataset_code AS dataset, status FROM release ORDER BY dataset_code, version, id',
  );

beforeAll(async () => {
  db = await testDatabase({ seeded: true });
});

test('a database that an earlier version filled gets the datasets that it never had, and keeps the others', async () => {
  const before = await releases();
  await db.pool.query(
    `DELETE FROM publication WHERE release_id IN (SELECT id FROM release WHERE dataset_code = ANY ($1))`,
    [LATER],
  );
  await db.pool.query('DELETE FROM release WHERE dataset_code = ANY ($1)', [LATER]);
  expect(await loadSeeds(db)).toBe(true);
  expect(await releases()).toEqual(before);
  expect(await loadSeeds(db)).toBe(false);
});

test('a dataset that was taken back stays so', async () => {
  await db.pool.query(`UPDATE release SET status = 'ROLLED_BACK' WHERE dataset_code = ANY ($1)`, [LATER]);
  expect(await loadSeeds(db)).toBe(false);
});
