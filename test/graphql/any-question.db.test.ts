import { asking, type Asking } from '../support/asking.js';

const HARROWDALE = 'D10000001';
let ask: Asking;
beforeAll(async () => {
  ask = await asking();
});

const SERIES = `query ($query: ObservationQuery!) { series(query: $query) {
  periods values statuses dimensions { dimension key label } area { gssCode } emptyBecause { code message successors { gssCode } } } }`;
const base = {
  metricCodes: ['care_homes'],
  areaCodes: [HARROWDALE],
  range: { from: '2023-01', to: '2024-12' },
};

test('series are told in quarters, years and financial years', async () => {
  for (const [per, first, count] of [
    ['QUARTER', '2023-Q1', 8],
    ['YEAR', '2023', 2],
    ['FINANCIAL_YEAR', '2022-23', 3],
  ]) {
    const { series } = await ask.data(SERIES, { query: { ...base, per } });
    expect(series[0].periods).toHaveLength(count as number);
    expect(series[0].periods[0]).toBe(first);
    expect(series[0].statuses[0]).toBe('PRESENT');
  }
});

test('beds opened in a financial year are those of its months together', async () => {
  const query = { ...base, metricCodes: ['opened_beds'], range: { from: '2023-04', to: '2024-03' } };
  const months = await ask.data(SERIES, { query });
  const year = await ask.data(SERIES, { query: { ...query, per: 'FINANCIAL_YEAR' } });
  expect(year.series[0]).toMatchObject({ periods: ['2023-24'] });
  const sum = months.series[0].values.reduce((total: number, value: number) => total + value, 0);
  expect(year.series[0].values).toEqual([sum]);
});

test('series are split by groups of homes, each with its key and label', async () => {
  const { series } = await ask.data(SERIES, { query: { ...base, groupBy: ['SERVICE_TYPE', 'SIZE_BAND'] } });
  expect(series[0].dimensions).toEqual([
    { dimension: 'SERVICE_TYPE', key: 'CARE_HOME_WITH_NURSING', label: 'Care homes with nursing' },
    { dimension: 'SIZE_BAND', key: expect.stringMatching(/^BEDS_/), label: expect.stringContaining('beds') },
  ]);
});

test('a split that says nothing is refused by name', async () => {
  const refused = await ask.error(SERIES, {
    query: { ...base, metricCodes: ['good_or_better_of_rated'], groupBy: ['RATING_BAND'] },
  });
  expect(refused.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'groupBy' });
  expect(refused.message).toBe('good_or_better_of_rated cannot be split by RATING_BAND.');
  const flow = await ask.error(SERIES, {
    query: { ...base, metricCodes: ['opened_beds'], filter: { minBeds: 10 } },
  });
  expect(flow.message).toBe('opened_beds cannot be told of some homes only.');
});

test('a condition of lists is refused on figures', async () => {
  const refused = await ask.error(SERIES, { query: { ...base, filter: { nameContains: 'Oak' } } });
  expect(refused.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter' });
});

test('bed types say that no release tells them', async () => {
  const { series } = await ask.data(SERIES, { query: { ...base, groupBy: ['BED_TYPE'] } });
  expect(series[0].emptyBecause).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
});

test('an abolished area asked for today names its successors', async () => {
  const { series } = await ask.data(SERIES, {
    query: { ...base, areaCodes: ['E10000006'], range: { from: '2024-01', to: '2024-12' } },
  });
  expect(series[0].emptyBecause.code).toBe('AREA_ABOLISHED');
  expect(series[0].emptyBecause.successors.map(({ gssCode }: { gssCode: string }) => gssCode).sort()).toEqual(
    [...['E06000063', 'E06000064']],
  );
});

test('a part of a divided area asked for before its time is refused as not exact', async () => {
  const { series } = await ask.data(SERIES, {
    query: { ...base, areaCodes: ['E06000063'], range: { from: '2021-01', to: '2021-12' } },
  });
  expect(series[0].emptyBecause.code).toBe('RECAST_NOT_EXACT');
});

test('councils of then are those that existed, councils of today those that exist', async () => {
  const councils = async (geography: string) => {
    const { series } = await ask.data(SERIES, {
      query: {
        ...base,
        areaCodes: undefined,
        areaType: 'CASSR',
        within: 'E12000002',
        geography,
        range: { from: '2022-01', to: '2022-12' },
      },
    });
    return series.map(({ area }: { area: { gssCode: string } }) => area.gssCode);
  };
  expect(await councils('AS_AT_EVENT')).toContain('E10000006');
  expect(await councils('AS_AT_EVENT')).not.toContain('E06000063');
  expect(await councils('CURRENT_BOUNDARIES')).toContain('E06000063');
  expect(await councils('CURRENT_BOUNDARIES')).not.toContain('E10000006');
});

test('both generations of integrated care boards can be asked, each by its own code', async () => {
  const { now, then } = await ask.data(`{
    now: areas(areaType: ICB, nation: ENGLAND, first: 100) { edges { node { gssCode } } }
    then: areas(areaType: ICB, nation: ENGLAND, asAt: "2022-08-01", first: 100) { edges { node { gssCode } } } }`);
  const codes = (list: { edges: { node: { gssCode: string } }[] }) =>
    list.edges.map(({ node }) => node.gssCode);
  expect(codes(then)).toHaveLength(42);
  const gone = codes(then).filter((code) => !codes(now).includes(code));
  expect(gone.length).toBeGreaterThan(0);
  const { series } = await ask.data(SERIES, {
    query: { ...base, metricCodes: ['population'], areaCodes: codes(then) },
  });
  expect(series).toHaveLength(42);
});

describe('the data version', () => {
  test('is named, dated and the newest', async () => {
    const { dataVersion } = await ask.data(
      '{ dataVersion { version publishedAt isNewest newer { version } } }',
    );
    expect(dataVersion).toMatchObject({
      version: expect.stringMatching(/^v\d+$/),
      isNewest: true,
      newer: [],
    });
  });

  test('before anything was published is refused with the first moment there is', async () => {
    const refused = await ask.error(SERIES, { query: { ...base, asPublishedOn: '2020-01-01' } });
    expect(refused.extensions).toMatchObject({
      code: 'PERIOD_NOT_COVERED',
      availableFrom: expect.stringContaining('T'),
    });
  });

  test('of a day to come is refused', async () => {
    const refused = await ask.error(SERIES, { query: { ...base, asPublishedOn: '2999-01-01' } });
    expect(refused.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('of no shape that there is says how it is written', async () => {
    const refused = await ask.error(SERIES, { query: { ...base, asPublishedOn: 'last week' } });
    expect(refused.message).toContain('v17');
  });
});
