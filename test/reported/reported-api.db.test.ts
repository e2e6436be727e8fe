import { type Asking, asking } from '../support/asking';

const MEASURE = 'unit_cost_residential_and_nursing_65_plus';
const SERIES = `query ($area: GssCode!, $from: YearMonth!, $to: YearMonth!, $per: PeriodLength!) {
  series(query: { metricCodes: ["${MEASURE}"], areaCodes: [$area], per: $per, range: { from: $from, to: $to } }) {
    periods values statuses
    points { flags statusReason period { from to } sources { dataset { code } version } }
    emptyBecause { code message availableFrom availableTo }
  }
}`;

let atlas: Asking;
beforeAll(async () => {
  atlas = await asking();
});

interface Series {
  periods: string[];
  values: (number | null)[];
  statuses: string[];
  points: {
    flags: string[];
    statusReason: string;
    period: { from: string; to: string };
    sources: unknown[];
  }[];
  emptyBecause: { code: string; message: string } | null;
}

async function series(
  area: string,
  [from, to] = ['2009-04', '2015-03'],
  per = 'FINANCIAL_YEAR',
): Promise<Series> {
  const data = (await atlas.data(SERIES, { area, from, to, per })) as { series: [Series] };
  return data.series[0];
}

test.each([
  ['Bolton', 'E08000001', [481.5, 506, 484.3, 487.8, 502, 412.6]],
  ['Nottingham', 'E06000018', [435.3, 493, 454.7, 490.4, 507.7, 520.12]],
  ['Staffordshire', 'E10000028', [565.8, 476, 562.9, 494, 462.4, 468.01]],
  ['Essex', 'E10000012', [542.9, 536, 531.6, 520.7, 537.5, 641.65]],
])('%s has six years of unit costs, the last a break in the series', async (_name, area, values) => {
  const one = await series(area);
  expect(one.periods).toEqual(['2009-10', '2010-11', '2011-12', '2012-13', '2013-14', '2014-15']);
  expect(one.values).toEqual(values);
  const flags = one.points.map((point) => point.flags);
  expect(flags).toEqual([[], [], [], [], [], ['BREAK_IN_SERIES']]);
  expect(one.points[5]!.statusReason).toMatch(/no published number/);
  expect(one.points[5]!.period).toEqual({ from: '2014-04-01', to: '2015-03-31' });
  expect(one.points[5]!.sources).toContainEqual({
    dataset: { code: 'pss-ex1' },
    version: '2014-15, unit costs',
  });
});

test('every council of England of then has a line, and those of today that kept their ground go on with it', async () => {
  const { coverage } = (
    (await atlas.data(`{ metric(code: "${MEASURE}") { coverage { areaType areas } } }`)) as {
      metric: { coverage: { areaType: string; areas: number }[] };
    }
  ).metric;
  expect(coverage).toEqual([
    { areaType: 'CASSR', areas: 159 },
    { areaType: 'COUNTRY', areas: 1 },
    { areaType: 'REGION', areas: 9 },
  ]);
  const somerset = await series('E06000066');
  expect(somerset.values).toHaveLength(6);
  expect(somerset.points[0]!.flags).toEqual(['RECAST_TO_CURRENT_BOUNDARY']);
});

test('asked for month by month, the months of a year are gaps and never 0', async () => {
  const one = await series('E08000001', ['2013-03', '2014-03'], 'MONTH');
  expect(one.values).toEqual([487.8, ...Array<null>(11).fill(null), 502]);
  expect(one.statuses.slice(1, 12)).toEqual(Array<string>(11).fill('NOT_AVAILABLE'));
  expect(one.points[1]!.statusReason).toBe('No release tells it of this time.');
});

test.each([
  ['E54000010', 'AREA_TYPE_NOT_COVERED', /is reported for councils, England, regions, 2010-03 to 2015-03/],
  ['E06000063', 'RECAST_NOT_EXACT', /ask for the area before: Cumbria \(E10000006\)/],
])('%s has none, and is told what there is instead', async (area, code, message) => {
  const { emptyBecause, periods } = await series(area);
  expect(periods).toEqual([]);
  expect(emptyBecause).toMatchObject({ code, message: expect.stringMatching(message) as string });
});

test('a measure without any release says which file to load', async () => {
  const query = `{ series(query: { metricCodes: ["msif_fee_with_nursing_65_plus"], areaCodes: ["E08000001"],
    range: { from: "2025-04", to: "2026-03" } }) { emptyBecause { code message } } }`;
  const data = (await atlas.data(query)) as { series: [Pick<Series, 'emptyBecause'>] };
  expect(data.series[0].emptyBecause).toMatchObject({
    code: 'SOURCE_UNAVAILABLE',
    message: expect.stringMatching(/atlas import msif-fees <file>/) as string,
  });
});

test('a council is compared with the figure published for England', async () => {
  const query = `{ observations(query: { metricCodes: ["${MEASURE}"], areaCodes: ["E10000028"], per: FINANCIAL_YEAR,
    range: { from: "2013-04", to: "2014-03" } }) {
    edges { node { value comparison(against: { method: NATION }) { benchmarkLabel benchmarkValue basis groupSize } } } } }`;
  const data = (await atlas.data(query)) as { observations: { edges: unknown[] } };
  expect(data.observations.edges).toEqual([
    {
      node: {
        value: 462.4,
        comparison: { benchmarkLabel: 'England', benchmarkValue: 536.9, basis: 'WHOLE_AREA', groupSize: 151 },
      },
    },
  ]);
});
