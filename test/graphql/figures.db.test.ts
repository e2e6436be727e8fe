import { asking, type Asking } from '../support/asking.js';

let ask: Asking;

beforeAll(async () => {
  ask = await asking();
}, 180_000);

describe('figures', () => {
  it('come with their denominator, band, mid-year, flags and sources', async () => {
    const { capacity } = await ask.data(
      `{ capacity(area: {gssCode: "D10000001"}, asAt: "2025-12-31") { per100k(band: AGE_75_PLUS) {
          value numerator status flags denominator { value band midYear source { dataset { code } } } sources { dataset { code } isDemonstration } metric { code } } } }`,
    );
    const rate = capacity.per100k;
    expect(rate.value).toBeCloseTo((100_000 * rate.numerator) / rate.denominator.value, 9);
    expect(rate).toMatchObject({ status: 'PRESENT', flags: [], metric: { code: 'beds_per_100k' } });
    expect(rate.denominator).toMatchObject({
      band: 'AGE_75_PLUS',
      midYear: 2025,
      source: { dataset: { code: 'demonstration-country' } },
    });
    expect(rate.sources[0]).toEqual({ dataset: { code: 'demonstration-country' }, isDemonstration: true });
  });

  it('that no release tells are not available and say what to load', async () => {
    const { area, capacity, ratingProfile } = await ask.data(
      `{ area(by: {gssCode: "E10000012"}) { coverage { latest missing } }
         capacity(area: {gssCode: "E10000012"}) { homes { value status statusReason } }
         ratingProfile(area: {gssCode: "E10000012"}) { homes status goodOrBetterOfRated { value status } } }`,
    );
    expect(area.coverage.latest).toBeNull();
    expect(area.coverage.missing).toContain('atlas -- import');
    expect(capacity.homes).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
    expect(capacity.homes.statusReason).toContain('cover 0 of 1 councils');
    expect(ratingProfile).toMatchObject({
      status: 'NOT_AVAILABLE',
      goodOrBetterOfRated: { value: null, status: 'NOT_AVAILABLE' },
    });
  });

  it('come as columns and as points that agree', async () => {
    const { series } = await ask.data(
      `{ series(query: {metricCodes: ["beds_per_100k", "care_homes"], areaCodes: ["D10000001"], range: {from: "2026-01", to: "2026-12"}, groupBy: [SERVICE_TYPE]}) {
          metric { code } dimensions { dimension key } periods values statuses points { value status period { month } } emptyBecause { code } } }`,
    );
    expect(series).toHaveLength(4);
    for (const one of series) {
      expect(one.periods).toHaveLength(9);
      expect(one.points.map(({ value }: { value: number }) => value)).toEqual(one.values);
      expect(one.points.map(({ period }: { period: { month: string } }) => period.month)).toEqual(
        one.periods,
      );
      expect(one.emptyBecause).toBeNull();
    }
  });

  it('at the end of a month are the same by day and in the series', async () => {
    const { capacity, observations } = await ask.data(
      `{ capacity(area: {gssCode: "D10000003"}, asAt: "2024-02-29") { registeredBeds { value } per100k(band: AGE_65_PLUS) { value } }
         observations(query: {metricCodes: ["registered_beds", "beds_per_100k"], areaCodes: ["D10000003"], range: {from: "2024-02", to: "2024-02"}}) { nodes { value } } }`,
    );
    expect(observations.nodes.map(({ value }: { value: number }) => value)).toEqual([
      capacity.registeredBeds.value,
      capacity.per100k.value,
    ]);
  });

  it('explain an empty answer and say what exists instead', async () => {
    const query = `query ($query: ObservationQuery!) { observations(query: $query) { totalCount emptyBecause { code message availableFrom availableTo availableAreaTypes } } }`;
    const early = await ask.data(query, {
      query: {
        metricCodes: ['care_homes'],
        areaCodes: ['D10000001'],
        range: { from: '2010-01', to: '2010-12' },
      },
    });
    expect(early.observations).toMatchObject({
      totalCount: 0,
      emptyBecause: { code: 'PERIOD_NOT_COVERED', availableFrom: '2021-10-01', availableTo: '2026-09-30' },
    });
    const unloaded = await ask.data(query, {
      query: {
        metricCodes: ['care_homes'],
        areaCodes: ['E10000012'],
        range: { from: '2025-01', to: '2025-12' },
      },
    });
    expect(unloaded.observations.emptyBecause.message).toContain('atlas import');
  });

  it('refuse metrics that do not exist, months the wrong way round, and more than one query may ask', async () => {
    const refused = (query: object) =>
      ask.error('query ($query: ObservationQuery!) { series(query: $query) { periods } }', { query });
    const range = { from: '2025-01', to: '2025-12' };
    const unknown = await refused({ metricCodes: ['beds'], areaCodes: ['D10000001'], range });
    expect(unknown.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'metricCodes' });
    const reversed = await refused({
      metricCodes: ['care_homes'],
      areaCodes: ['D10000001'],
      range: { from: '2025-12', to: '2025-01' },
    });
    expect(reversed.extensions?.code).toBe('BAD_USER_INPUT');
    const huge = await refused({
      metricCodes: ['care_homes'],
      areaType: 'CASSR',
      range: { from: '1950-01', to: '2049-12' },
    });
    expect(huge.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });
});
