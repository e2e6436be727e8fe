import { rebuildDerived } from '../../server/derived/rebuild.js';
import { inTransaction } from '../../server/database/database.js';
import { testDatabase } from '../support/postgres.js';

test('an empty platform can be rebuilt: nothing published, nothing derived', async () => {
  const db = await testDatabase();
  await inTransaction(db.pool, (client) => rebuildDerived(client));
  const { rows } = await db.pool.query('SELECT count(*)::int AS n FROM metric_series');
  expect(rows[0].n).toBe(0);
  await db.close();
});
