import { asking, type Asking } from '../support/asking.js';

let ask: Asking;

beforeAll(async () => {
  ask = await asking();
}, 180_000);

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
  expect(metrics.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining([
      'care_homes',
      'registered_beds',
      'beds_per_100k',
      'beds_in_good_or_better',
      'good_or_better_of_rated',
      'good_or_better_of_all',
      'rated_homes',
      'rating_age_months',
    ]),
  );
  for (const metric of metrics) {
    expect(metric.sql).toContain('SELECT');
    expect(metric.caveats.length).toBeGreaterThan(0);
    expect(metric.coverage.length).toBeGreaterThan(0);
  }
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
