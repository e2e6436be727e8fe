import type { Viewer } from '../../server/access/viewer';
import { commissionerOf, nobody, steward } from '../factories/viewers';
import { startApp } from '../support/app';
import { askingOf, type Asking } from '../support/asking';

const HARROWDALE = 'D10000001';

let ask: Asking;
let viewer: Viewer = nobody;

beforeAll(async () => {
  ask = askingOf(await startApp({ viewer: () => viewer }));
}, 180_000);

afterEach(() => {
  viewer = nobody;
});

test('every error code has its entry in the catalogue', async () => {
  const { errorCatalogue, __type } = await ask.data(
    '{ errorCatalogue { code meaning example } __type(name: "ErrorCode") { enumValues { name } } }',
  );
  expect(errorCatalogue.map(({ code }: { code: string }) => code).sort()).toEqual(
    __type.enumValues.map(({ name }: { name: string }) => name).sort(),
  );
});

test('every metric is defined down to its SQL and says what exists of it', async () => {
  const { metrics } = await ask.data(
    '{ metrics { code definition formula caveats sql reviewedOn coverage { areaType areas } } }',
  );
  for (const metric of metrics) {
    expect(metric.sql).toContain('SELECT');
    expect(metric.caveats.length).toBeGreaterThan(0);
  }
  const covered = metrics.filter(({ coverage }: { coverage: unknown[] }) => coverage.length > 0);
  expect(covered.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining([
      'care_homes',
      'registered_beds',
      'beds_per_100k',
      'beds_in_good_or_better',
      'good_or_better_of_rated',
      'good_or_better_of_all',
      'rated_homes',
      'rating_age_months',
      'unit_cost_nursing_65_plus',
    ]),
  );
});

test('a private metric is listed for those who may ask for it, with what exists of it in their own areas', async () => {
  const question = '{ metrics(search: "placements_on_time") { code coverage { areaType areas } } }';
  expect((await ask.data(question)).metrics).toEqual([]);
  viewer = commissionerOf(HARROWDALE);
  expect((await ask.data(question)).metrics).toEqual([
    { code: 'placements_on_time', coverage: [{ areaType: 'CASSR', areas: 1 }] },
  ]);
});

test('datasets say who publishes them, under which licence, and how fresh they are', async () => {
  const { datasets } = await ask.data(
    '{ datasets { code publisher licence isStale newestRelease { referenceDate publishedAt rowCount } releases { totalCount } } }',
  );
  const country = datasets.find(({ code }: { code: string }) => code === 'demonstration-country');
  expect(country).toMatchObject({
    isStale: false,
    newestRelease: { referenceDate: '2026-09-30' },
    releases: { totalCount: 1 },
  });
  for (const { publisher, licence } of datasets) expect(publisher && licence).toBeTruthy();
});

test('the catalogue of the public names open datasets alone; the steward’s names all', async () => {
  const codes = async () =>
    (await ask.data('{ datasets { code releases { nodes { rowCount } } } }')).datasets.map(
      ({ code }: { code: string }) => code,
    );
  const open = await codes();
  expect(open).toContain('fee-rates');
  const closed = ['placements', 'block-contracts', 'bed-returns', 'placement-prices'];
  expect(open.filter((code: string) => closed.includes(code))).toEqual([]);
  viewer = commissionerOf(HARROWDALE);
  expect(await codes()).toEqual(open);
  viewer = steward;
  expect(await codes()).toEqual(expect.arrayContaining([...open, ...closed]));
});
