import path from 'node:path';
import type { Database } from '../../server/database/database';
import { rebuildDerived } from '../../server/derived/rebuild';
import { rollBackRelease } from '../../server/releases';
import { publishReported } from '../factories/reported';
import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf } from '../imports/support/import';
import { fileOf } from '../releases/reading/files';

const BOLTON = 'E08000001';
const MEDIAN = 'median_wait_for_assessment';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
  await db.pool.query('SELECT 1');
});

const stored = async (area: string, measure = MEDIAN) =>
  (
    await rowsOf<{ month: string; value: number | null; status: string; flags: string }>(
      db,
      `SELECT to_char(m.month, 'YYYY-MM') AS month, m.value, m.status, m.flags FROM metric_series s
       CROSS JOIN LATERAL unnest(s.months, s.values, s.statuses, s.flags) m (month, value, status, flags)
       WHERE s.metric_code = $1 AND s.area_code = $2 ORDER BY m.month`,
      [measure, area],
    )
  ).map(({ month, value, status, flags }) => [month, value ?? status, ...(flags ? [flags] : [])]);

test('a newer release takes the place of what an older one told, month by month, and gives it back when rolled back', async () => {
  await publishReported(db, [
    { measure: MEDIAN, area: BOLTON, month: '2022-03-31', value: 10 },
    { measure: MEDIAN, area: BOLTON, month: '2023-03-31', value: 11 },
  ]);
  const newer = await publishReported(db, [
    { measure: MEDIAN, area: BOLTON, month: '2023-03-31', value: 12 },
    { measure: MEDIAN, area: BOLTON, month: '2024-03-31' },
  ]);
  expect(await stored(BOLTON)).toEqual([
    ['2022-03', 10],
    ['2023-03', 12],
    ['2024-03', 'NOT_AVAILABLE'],
  ]);
  await rollBackRelease(db, newer, rebuildDerived);
  expect(await stored(BOLTON)).toEqual([
    ['2022-03', 10],
    ['2023-03', 11],
  ]);
});

test('what was told before it was corrected can still be read', async () => {
  const { rows } = await db.pool.query<{ n: string }>(
    'SELECT count(*) AS n FROM history.metric_series WHERE metric_code = $1 AND area_code = $2',
    [MEDIAN, BOLTON],
  );
  expect(Number(rows[0]!.n)).toBeGreaterThan(0);
});

test('only areas in which a reported figure changed are computed again', async () => {
  const versions = () =>
    rowsOf(
      db,
      `SELECT area_code, from_version FROM metric_series WHERE metric_code = $1 ORDER BY area_code`,
      [MEDIAN],
    );
  await publishReported(db, [{ measure: MEDIAN, area: 'E08000002', month: '2022-03-31', value: 5 }]);
  const before = await versions();
  await publishReported(db, [{ measure: MEDIAN, area: 'E08000002', month: '2022-03-31', value: 6 }]);
  const after = await versions();
  expect(after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]))).toMatchObject([
    { area_code: 'E08000002' },
  ]);
});

test('an area that only got a new code goes on with the figures of the old one, its own first', async () => {
  await publishReported(db, [
    { measure: MEDIAN, area: 'E08000016', month: '2022-03-31', value: 7 },
    { measure: MEDIAN, area: 'E08000016', month: '2025-03-31', value: 8 },
    { measure: MEDIAN, area: 'E08000038', month: '2025-03-31', value: 9 },
  ]);
  expect(await stored('E08000038')).toEqual([
    ['2022-03', 7, 'RECAST_TO_CURRENT_BOUNDARY'],
    ['2025-03', 9],
  ]);
  expect(await stored('E08000016')).toEqual([
    ['2022-03', 7],
    ['2025-03', 8],
  ]);
});

test('the same file a second time changes nothing; a corrected one takes its place', async () => {
  const header =
    'upper_tier_la,type,country,response_given,median_wait_assessment_days_2020_21,median_wait_start_days_2020_21';
  const file = (wait: number) => fileOf('waits.csv', `${header}\nOldham,MD,England,Full,${wait},4\n`);
  const options = { rebuild: rebuildDerived };
  const first = await importFiles(db, 'care-waits', file(15), options);
  expect(first).toMatchObject({ outcome: 'PUBLISHED', accepted: 1 });
  const again = await importFiles(db, 'care-waits', file(15), options);
  expect(again).toMatchObject({ outcome: 'UNCHANGED', release: first.release });
  expect(again.messages).toMatchObject([{ rule: 'RELEASE_UNCHANGED' }]);
  await importFiles(db, 'care-waits', file(16), options);
  expect(await stored('E08000004')).toEqual([['2021-03', 16]]);
  expect(await rowsOf(db, 'SELECT status FROM release WHERE id = $1', [first.release])).toEqual([
    { status: 'REPLACED' },
  ]);
});

test.each([
  ['pss-ex1', 'council,cost\n102-Cumbria,500\n'],
  ['msif-fees', 'council,fee\nBolton,500\n'],
  ['criteria-to-reside', 'board,day,patients\nE54000050,2024-01-01,5\n'],
  ['discharge-delay-reasons', 'trust,why\nREM,late\n'],
  ['care-waits', 'upper_tier_la,country\nBolton,England\n'],
])(
  '%s: a file with another header is refused with what was wanted, and nothing is lost',
  async (dataset, text) => {
    const count = () => rowsOf(db, 'SELECT count(*) AS n FROM reported_figure');
    const before = await count();
    const result = await importFiles(db, dataset, fileOf('broken.csv', text));
    expect(result).toMatchObject({ outcome: 'REFUSED', release: null });
    expect(result.messages).toMatchObject([{ rule: 'HEADER_MISSING', severity: 'ERROR' }]);
    expect(result.messages[0]!.message.length).toBeGreaterThan(40);
    expect(await count()).toEqual(before);
  },
);

test('trusts and prices are loaded at each start and say what their files say', async () => {
  const { loadHospitalTrusts, loadPriceIndex } =
    await import('../../server/reported/reference/load-reported-reference');
  const folder = path.resolve(__dirname, '../../seeds/reference');
  await db.pool.query(
    `INSERT INTO price_index VALUES ('GONE', '2020-01-01', NULL, 1, 'unit', 'source', 'licence')`,
  );
  const prices = await loadPriceIndex(db.pool, folder);
  expect(await loadPriceIndex(db.pool, folder)).toBe(prices);
  expect(
    await rowsOf(db, 'SELECT code, count(*)::int AS n FROM price_index GROUP BY code ORDER BY code'),
  ).toEqual([
    { code: 'CPI', n: 16 },
    { code: 'NLW', n: 11 },
  ]);
  expect(
    await rowsOf(
      db,
      `SELECT count(*)::int AS overlaps FROM price_index a JOIN price_index b ON a.code = b.code AND a.valid_from < b.valid_from
       AND coalesce(a.valid_to, 'infinity') >= b.valid_from`,
    ),
  ).toEqual([{ overlaps: 0 }]);
  const trusts = await loadHospitalTrusts(db.pool, folder);
  expect(trusts).toBe(138);
  expect(
    await rowsOf(
      db,
      `SELECT t.code FROM hospital_trust t LEFT JOIN area a ON a.code = t.icb_code AND a.area_type = 'ICB' AND a.valid_to IS NULL
       WHERE a.code IS NULL`,
    ),
  ).toEqual([]);
});
