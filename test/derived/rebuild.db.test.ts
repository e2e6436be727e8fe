import { inTransaction } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { testDatabase } from '../support/postgres.js';

test('an empty platform can be rebuilt: nothing published, nothing derived', async () => {
  const db = await testDatabase();
  await inTransaction(db.pool, (client) => rebuildDerived(client));
  const { rows } = await db.pool.query('SELECT count(*)::int AS n FROM metric_series');
  expect(rows[0].n).toBe(0);
});

test('seeds', async () => {
  const t=Date.now();
  const db = await testDatabase({ seeded: true });
  console.log('seed ms', Date.now()-t);
  for (const q of ["select metric_code, count(*), max(array_length(months,1)) from metric_series group by 1",
   "select area_code, as_at, service_type, homes, homes_with_beds, beds, dormant_homes, beds_flags, homes_status,beds_status, ratings_status from area_stock where area_code in ('D92000001','D10000001') and as_at in ('2021-10-31','2024-05-31','2026-09-30') order by 1,2,3",
   "select area_code,mid_year,band,value,basis from area_population where area_code in ('E92000001','E12000002','E54000057','E08000004','E38000246') and band='AGE_65_PLUS' order by 1,2",
   "select * from area_flow where area_code='D92000001' and service_type='ALL' and (opened+closed+extended+reduced)>0 order by month limit 10"])
    console.log(q, (await db.pool.query(q)).rows.map(r=>JSON.stringify(r)).join('\n'));
});
