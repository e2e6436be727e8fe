import { InProcess } from './support/in-process.js';

let api: InProcess;
beforeAll(async () => {
  api = await InProcess.start();
});

const FIELDS = `outcome benchmarkLabel basis benchmarkValue benchmarkStatus difference percentDifference ratio numeratorToReach
  rank rankOf notRanked quintile groupSize excluded { gssCode reason } statement`;
const COUNCILS = ['D10000001', 'D10000002'];

/** Every point of some series against England’s counterpart, the region, an own list and the year before. */
const ALL = `query ($query: ObservationQuery!) { series(query: $query) { area { gssCode } trend { direction pointsUsed }
  points { value
    nation: comparison(against: {method: NATION}) { ${FIELDS} }
    region: comparison(against: {method: REGION}) { ${FIELDS} }
    list: comparison(against: {method: CUSTOM_LIST, name: "Ours", areaCodes: ["D10000003", "D10000004"]}) { ${FIELDS} }
    before: comparison(against: {method: PREVIOUS_PERIOD}) { ${FIELDS} } } } }`;

const question = (areaCodes: string[], from: string, metricCodes = ['beds_per_100k']) => ({
  query: { metricCodes, areaCodes, range: { from, to: '2026-09' } },
});

describe('the number of statements', () => {
  it('does not grow with points, areas, metrics and comparators', async () => {
    const small = await api.ask(ALL, question(COUNCILS.slice(0, 1), '2026-09'));
    const large = await api.ask(
      ALL,
      question(COUNCILS, '2021-10', ['beds_per_100k', 'good_or_better_of_rated']),
    );
    expect(large.errors).toEqual([]);
    expect(large.data.series.flatMap(({ points }: { points: unknown[] }) => points)).toHaveLength(240);
    // The series, two for the areas, and one for all values that any of the 960 comparisons needs.
    expect(small.statements).toBe(4);
    expect(large.statements).toBe(4);
  });

  it('does not grow with councils on a day in the middle of a month', async () => {
    const day = (codes: string[]) =>
      codes
        .map(
          (code, i) => `c${i}: capacity(area: {gssCode: "${code}"}, asAt: "2025-12-15") {
            per100k(band: AGE_65_PLUS) { value nation: comparison(against: {method: NATION}) { ${FIELDS} } } }`,
        )
        .join('\n');
    const one = await api.ask(`{ ${day(COUNCILS.slice(0, 1))} }`);
    const two = await api.ask(
      `{ ${day(COUNCILS)} nation: capacity(area: {gssCode: "D92000001"}, asAt: "2025-12-15") { per100k(band: AGE_65_PLUS) { value } } }`,
    );
    expect(two.errors).toEqual([]);
    expect(two.statements).toBe(one.statements);
    const { c0, nation } = two.data;
    expect(c0.per100k.nation.benchmarkValue).toBe(nation.per100k.value);
    expect(c0.per100k.nation.rankOf).toBeGreaterThan(5);
  });
});

describe('a comparison', () => {
  const oneOf = async (against: string, area = 'D10000001', metric = 'beds_per_100k', rest = '') => {
    const { data, errors } = await api.ask(
      `{ observations(query: {metricCodes: ["${metric}"], areaCodes: ["${area}"], range: {from: "2026-09", to: "2026-09"} ${rest}}) {
           nodes { value numerator comparison(against: ${against}) { ${FIELDS} } } } }`,
    );
    return { errors, nodes: data?.observations.nodes, comparison: data?.observations.nodes[0].comparison };
  };

  it('is told in words with both values', async () => {
    const { comparison } = await oneOf('{method: NATION}');
    expect(comparison.statement).toMatch(
      /^\d+\.\d% (above|below) [A-Z][^(]+ \([\d,]+\.\d against [\d,]+\.\d beds per 100,000 people aged 65 and over\)$/,
    );
    expect(comparison).toMatchObject({ outcome: 'NOT_COMPARED', basis: 'WHOLE_AREA', notRanked: 0 });
  });

  it('of a demonstration area is never made with a real one', async () => {
    const { comparison } = await oneOf('{method: CUSTOM_LIST, areaCodes: ["E10000012", "D10000003"]}');
    expect(comparison.excluded).toEqual([
      { gssCode: 'E10000012', reason: 'Areas of the demonstration country and real ones are not compared.' },
    ]);
    expect(comparison.groupSize).toBe(1);
  });

  it('of a real area never ranks it among demonstration areas', async () => {
    const { data } = await api.ask(
      `{ capacity(area: {gssCode: "E10000012"}, asAt: "2025-12-31") { homes { comparison(against: {method: NATION}) { ${FIELDS} } } } }`,
    );
    expect(data.capacity.homes.comparison).toMatchObject({
      benchmarkLabel: 'England',
      rank: null,
      rankOf: 0,
    });
    expect(data.capacity.homes.comparison.notRanked).toBeGreaterThan(140);
  });

  it('of homes of one rating is made with homes of that rating', async () => {
    const { nodes } = await oneOf(
      '{method: NATION}',
      'D10000001',
      'registered_beds',
      ', groupBy: [RATING_BAND]',
    );
    const shares = nodes.map(({ comparison }: { comparison: { ratio: number } }) => comparison.ratio);
    const { data } = await api.ask(
      `{ observations(query: {metricCodes: ["registered_beds"], areaCodes: ["D92000001"], range: {from: "2026-09", to: "2026-09"}, groupBy: [RATING_BAND]}) {
           nodes { value dimensions { key } } } }`,
    );
    const totals = data.observations.nodes.map(({ value }: { value: number }) => value);
    expect(
      nodes.map(({ comparison }: { comparison: { benchmarkValue: number } }) => comparison.benchmarkValue),
    ).toEqual(totals);
    expect(shares.filter((share: number | null) => share !== null).length).toBeGreaterThan(2);
  });

  it('of large homes is made with large homes', async () => {
    const filter = ', filter: {minBeds: 40}';
    const { nodes, comparison } = await oneOf('{method: NATION}', 'D10000001', 'registered_beds', filter);
    const nation = await oneOf('{method: PREVIOUS_PERIOD}', 'D92000001', 'registered_beds', filter);
    expect(comparison.benchmarkValue).toBe(nation.nodes[0].value);
    expect(comparison.ratio).toBeCloseTo(nodes[0].value / nation.nodes[0].value, 12);
  });

  it('of what happened in a quarter is made with what happened in the same quarter a year earlier', async () => {
    const { data } = await api.ask(
      `{ series(query: {metricCodes: ["closed_beds"], areaCodes: ["D92000001", "D10000001"], range: {from: "2024-01", to: "2025-12"}, per: QUARTER}) {
           periods values points { before: comparison(against: {method: PREVIOUS_PERIOD}) { benchmarkValue benchmarkLabel }
             nation: comparison(against: {method: NATION}) { benchmarkValue } } } }`,
    );
    const [nation, council] = data.series;
    const { before } = nation.points[4];
    expect(nation.periods[4]).toBe('2025-Q1');
    expect(before).toEqual({
      benchmarkValue: nation.values[0],
      benchmarkLabel: '1 January 2024 to 31 March 2024',
    });
    expect(
      council.points.map((point: { nation: { benchmarkValue: number } }) => point.nation.benchmarkValue),
    ).toEqual(nation.values);
    expect(nation.values.some((value: number) => value > 0)).toBe(true);
  });

  it('with what stands before a break in its series is not made', async () => {
    const { data } = await api.ask(
      `{ series(query: {metricCodes: ["unit_cost_nursing_65_plus"], areaCodes: ["E08000001"], range: {from: "2013-04", to: "2015-03"}}) {
           points { value before: comparison(against: {method: PREVIOUS_PERIOD}) { benchmarkReason difference } } } }`,
    );
    const told = data.series[0].points.filter(({ value }: { value: number | null }) => value !== null);
    const broken = { difference: null, benchmarkReason: 'It is not comparable with values before it.' };
    expect(told.map(({ before }: { before: unknown }) => before)).toEqual([
      { difference: expect.any(Number), benchmarkReason: null },
      broken,
    ]);
  });

  it('with fewer months back compares with that month', async () => {
    const { comparison } = await oneOf('{method: PREVIOUS_PERIOD, back: 1}');
    expect(comparison.benchmarkLabel).toBe('31 August 2026');
  });

  it.each([
    ['{method: CUSTOM_LIST}', 'Name the areas of the list in areaCodes.'],
    ['{method: TARGET}', 'Say what is aimed at in target.'],
    ['{method: NATION, level: 0.9}', 'level is 0.95 or 0.998.'],
    ['{method: PREVIOUS_PERIOD, back: 0}', 'back is 1 to 600 months.'],
  ])('against %s is refused', async (against, message) => {
    expect((await oneOf(against)).errors).toEqual([{ message, code: 'BAD_USER_INPUT' }]);
  });
});

describe('a trend', () => {
  it('is of the periods asked for, with what it rests on', async () => {
    const { data } = await api.ask(
      `{ series(query: {metricCodes: ["registered_beds", "good_or_better_of_rated"], areaCodes: ["D92000001"], range: {from: "2021-10", to: "2026-09"}, per: YEAR}) {
           trend { direction pointsUsed from to chiSquared absoluteChange percentChange reason } values } }`,
    );
    const [beds, share] = data.series.map(({ trend }: { trend: object }) => trend);
    expect(beds).toMatchObject({ pointsUsed: 5, from: '2021-12-31', to: '2025-12-31', chiSquared: null });
    expect(beds.reason).toContain('counted');
    expect(beds.absoluteChange).toBe(data.series[0].values[4] - data.series[0].values[0]);
    expect(share).toMatchObject({ pointsUsed: 5, reason: null, chiSquared: expect.any(Number) });
  });

  it('of too few months cannot be calculated, and says why', async () => {
    const { data } = await api.ask(
      `{ series(query: {metricCodes: ["good_or_better_of_rated"], areaCodes: ["D92000001"], range: {from: "2026-06", to: "2026-09"}}) { trend { direction reason } } }`,
    );
    expect(data.series[0].trend).toEqual({
      direction: 'CANNOT_BE_CALCULATED',
      reason: 'A trend needs 5 points with a value; there are 4.',
    });
  });
});
