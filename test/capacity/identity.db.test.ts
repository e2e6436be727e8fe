import type { Database } from '../../server/database/database.js';
import { areaOfHomes } from '../metrics/recompute/areas.js';
import { readFacts } from '../metrics/recompute/facts.js';
import { flowsOf } from '../metrics/recompute/flows.js';
import { homesByDay } from '../metrics/recompute/homes.js';
import { testDatabase } from '../support/postgres.js';

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true });
});
const rows = async (sql: string) => (await db.pool.query(sql)).rows;

test('opening + opened + extended − closed − reduced + reclassified = closing in every area and month of the seeds', async () => {
  const flows = await rows('SELECT * FROM area_flow');
  expect(flows).toHaveLength(39 * 59 * 3);
  const broken = flows.filter(
    (f) => f.opening + f.opened + f.extended - f.closed - f.reduced + f.reclassified !== f.closing,
  );
  expect(broken).toEqual([]);
});

test('a month closes with what the next one opens with, which is the stock of that day', async () => {
  expect(
    await rows(
      `SELECT f.area_code, f.service_type, f.month FROM area_flow f
       JOIN area_flow n ON n.area_code = f.area_code AND n.service_type = f.service_type AND n.month = (f.month + interval '1 month')::date
       WHERE n.opening <> f.closing`,
    ),
  ).toEqual([]);
  const [{ compared, different }] = await rows(
    `SELECT count(*) AS compared, count(*) FILTER (WHERE s.beds <> f.closing) AS different FROM area_flow f
     JOIN area_stock s ON s.area_code = f.area_code AND s.service_type = f.service_type AND s.as_at = (f.month + interval '1 month')::date - 1`,
  );
  expect({ compared, different }).toEqual({ compared: 39 * 59 * 3, different: 0 });
});

test('the service types add up to all homes, and what one gains by reclassification the other loses', async () => {
  expect(
    await rows(
      `SELECT area_code, month FROM area_flow GROUP BY area_code, month
       HAVING sum(opening) <> 2 * max(opening) FILTER (WHERE service_type = 'ALL')
           OR sum(opened) <> 2 * max(opened) FILTER (WHERE service_type = 'ALL')
           OR sum(closed) <> 2 * max(closed) FILTER (WHERE service_type = 'ALL')
           OR sum(reclassified) <> 0 OR max(reclassified) FILTER (WHERE service_type = 'ALL') <> 0`,
    ),
  ).toEqual([]);
});

test('the parts of an area add up to it: councils to the region, boards to the country', async () => {
  for (const type of ['CASSR', 'ICB', 'SUB_ICB_LOCATION', 'LOWER_TIER_LA'])
    expect(
      await rows(
        `SELECT s.as_at, s.service_type FROM area_stock s JOIN area a ON a.code = s.area_code AND a.area_type = '${type}'
         JOIN area_stock c ON c.area_code = 'D92000001' AND c.as_at = s.as_at AND c.service_type = s.service_type
         GROUP BY s.as_at, s.service_type, c.homes, c.beds HAVING sum(s.homes) <> c.homes OR sum(s.beds) <> c.beds`,
      ),
    ).toEqual([]);
});

test('the average of a month is that of its days, counted one by one', async () => {
  const facts = await readFacts(db);
  const onDay = homesByDay(facts);
  const council = areaOfHomes(facts)('D10000001');
  const flows = await rows(
    `SELECT to_char(month + interval '1 month' - interval '1 day', 'YYYY-MM-DD') AS last_day, service_type, average_beds
     FROM area_flow WHERE area_code = 'D10000001' ORDER BY month`,
  );
  for (const { last_day, service_type, average_beds } of flows.slice(0, 90)) {
    const expected = flowsOf((day) => onDay(day).filter(council), last_day);
    expect(average_beds).toBeCloseTo(expected[service_type as 'ALL'].average, 9);
  }
});
