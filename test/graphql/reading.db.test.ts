import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startApp();
}, 180_000);

async function data(document: string, variables?: Record<string, unknown>) {
  const answer = await atlas.query(document, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function error(document: string, variables?: Record<string, unknown>) {
  const { errors } = await atlas.query(document, variables);
  expect(errors).toHaveLength(1);
  return errors![0]!;
}

describe('areas', () => {
  it('are found by GSS code and by their global id alike', async () => {
    const { area } = await data('{ area(by: {gssCode: "E10000028"}) { id name areaType nation regulator } }');
    expect(area).toMatchObject({
      name: 'Staffordshire',
      areaType: 'CASSR',
      nation: 'ENGLAND',
      regulator: 'CQC',
    });
    const again = await data(
      'query ($id: ID!) { area(by: {id: $id}) { name } node(id: $id) { id ... on Area { name } } }',
      { id: area.id },
    );
    expect(again).toEqual({ area: { name: 'Staffordshire' }, node: { id: area.id, name: 'Staffordshire' } });
  });

  it('that nothing has the code of are null where they may be, and coded where they must be', async () => {
    expect(await data('{ area(by: {gssCode: "E99999999"}) { name } }')).toEqual({ area: null });
    const { extensions, message } = await error('{ capacity(area: {gssCode: "E99999999"}) { asAt } }');
    expect(extensions).toMatchObject({ code: 'NOT_FOUND', retry: false });
    expect(message).toBe('There is no area E99999999.');
  });

  it('take exactly one key', async () => {
    const both = await error('{ area(by: {gssCode: "E10000028", id: "x"}) { name } }');
    expect(both.message).toMatch(/exactly one key/);
  });

  it('name their successors when they were abolished', async () => {
    const { area } = await data(
      '{ area(by: {gssCode: "E10000006"}) { validTo successors { kind share area { name } } } }',
    );
    expect(area.validTo).toBe('2023-04-01');
    expect(area.successors).toEqual([
      { kind: 'SPLIT', share: null, area: { name: 'Cumberland' } },
      { kind: 'SPLIT', share: null, area: { name: 'Westmorland and Furness' } },
    ]);
  });

  it('of Wales name their own regulator, and figures of the English one do not apply', async () => {
    const { area, capacity } = await data(
      '{ area(by: {gssCode: "W06000012"}) { regulator } capacity(area: {gssCode: "W06000012"}) { homes { value status statusReason } } }',
    );
    expect(area.regulator).toBe('CIW');
    expect(capacity.homes).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
    expect(capacity.homes.statusReason).toContain('Care Inspectorate Wales');
  });

  it('are listed page by page without a gap or a repetition', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const {
        areas,
      }: {
        areas: {
          nodes: { gssCode: string }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await data(
        'query ($after: Cursor) { areas(areaType: CASSR, nation: ENGLAND, first: 50, after: $after) { totalCount nodes { gssCode } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(areas.totalCount).toBe(153);
      names.push(...areas.nodes.map(({ gssCode }) => gssCode));
      after = areas.pageInfo.hasNextPage ? areas.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(names).size).toBe(153);
    expect(names).toHaveLength(153);
  });

  it('of the demonstration country stay out of lists unless they are asked for', async () => {
    const { real, invented } = await data(
      '{ real: areas(nameContains: "Harrowdale") { totalCount } invented: areas(nation: DEMONSTRATION, areaType: CASSR) { totalCount nodes { isDemonstration } } }',
    );
    expect(real.totalCount).toBe(0);
    expect(invented.totalCount).toBe(6);
  });

  it.each([
    ['stafordshire', 'Staffordshire'],
    ['Bristol', 'Bristol, City of'],
    ['durham', 'County Durham'],
    ['kingston upon hull', 'Kingston upon Hull, City of'],
    ['E08000004', 'Oldham'],
    ['north west', 'North West'],
  ])('are found by what people type: %s', async (text, name) => {
    const { areaSearch } = await data(
      'query ($text: String!) { areaSearch(text: $text) { area { name } } }',
      { text },
    );
    expect(areaSearch[0].area.name).toBe(name);
  });

  it('are compared with the councils of their region, themselves left out', async () => {
    const { area } = await data(
      '{ area(by: {gssCode: "E08000004"}) { comparators(method: REGION, limit: 100) { area { gssCode } } } }',
    );
    const codes = area.comparators.map((member: { area: { gssCode: string } }) => member.area.gssCode);
    expect(codes).not.toContain('E08000004');
    expect(codes).toContain('E08000001');
    expect(codes).toHaveLength(23);
  });

  it('show what official publications print, and what follows from it, apart from what is computed', async () => {
    const { area } = await data(
      '{ area(by: {gssCode: "E10000028"}) { publishedTables { code comparisons { serviceType againstLabel statement } release { dataset { publisher } } } } }',
    );
    const table = area.publishedTables.find(
      ({ code }: { code: string }) => code === 'staffordshire-capacity-per-100k',
    );
    expect(table.release.dataset.publisher).toBe('Staffordshire County Council');
    expect(table.comparisons.map(({ statement }: { statement: string }) => statement)).toEqual([
      '29.9% lower than Comparators',
      '18.0% higher than Comparators',
      '8.8% lower than Comparators',
      '22.6% lower than England',
      '7.9% higher than England',
      '7.7% lower than England',
    ]);
  });
});

describe('figures', () => {
  it('come with their denominator, band, mid-year, flags and sources', async () => {
    const { capacity } = await data(
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
    const { area, capacity, ratingProfile } = await data(
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
    const { series } = await data(
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
    const { capacity, observations } = await data(
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
    const early = await data(query, {
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
    const unloaded = await data(query, {
      query: {
        metricCodes: ['care_homes'],
        areaCodes: ['E10000012'],
        range: { from: '2025-01', to: '2025-12' },
      },
    });
    expect(unloaded.observations.emptyBecause.message).toContain('atlas import');
  });

  it('refuse metrics that do not exist, months the wrong way round, and more than one query may ask', async () => {
    const ask = (query: object) =>
      error('query ($query: ObservationQuery!) { series(query: $query) { periods } }', { query });
    const range = { from: '2025-01', to: '2025-12' };
    const unknown = await ask({ metricCodes: ['beds'], areaCodes: ['D10000001'], range });
    expect(unknown.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'metricCodes' });
    const reversed = await ask({
      metricCodes: ['care_homes'],
      areaCodes: ['D10000001'],
      range: { from: '2025-12', to: '2025-01' },
    });
    expect(reversed.extensions?.code).toBe('BAD_USER_INPUT');
    const huge = await ask({
      metricCodes: ['care_homes'],
      areaType: 'CASSR',
      range: { from: '1950-01', to: '2049-12' },
    });
    expect(huge.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });
});

describe('care homes', () => {
  it('are paged forwards and backwards in one stable order', async () => {
    const query =
      'query ($first: Int, $after: Cursor, $last: Int, $before: Cursor) { careHomes(within: "D10000002", first: $first, after: $after, last: $last, before: $before) { totalCount nodes { cqcLocationId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const one = (await data(query, { first: 3 })).careHomes;
    const two = (await data(query, { first: 3, after: one.pageInfo.endCursor })).careHomes;
    const back = (await data(query, { last: 3, before: two.pageInfo.startCursor })).careHomes;
    expect(back.nodes).toEqual(one.nodes);
    expect(two.nodes).not.toEqual(one.nodes);
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('refuse a page that is too large and a cursor of another list', async () => {
    const large = await error('{ careHomes(within: "D10000002", first: 5000) { totalCount } }');
    expect(large.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE', limit: 100 });
    const { careHomes } = await data(
      '{ careHomes(within: "D10000002", first: 1) { pageInfo { endCursor } } }',
    );
    const stale = await error(
      'query ($after: Cursor) { careHomes(within: "D10000003", after: $after) { totalCount } }',
      { after: careHomes.pageInfo.endCursor },
    );
    expect(stale.extensions?.code).toBe('STALE_CURSOR');
  });

  it('say why a list of them is empty', async () => {
    const { careHomes } = await data(
      '{ careHomes(within: "E10000012") { totalCount emptyBecause { code message } } }',
    );
    expect(careHomes).toMatchObject({ totalCount: 0, emptyBecause: { code: 'SOURCE_UNAVAILABLE' } });
  });

  it('of the demonstration country are left out of lists of all homes', async () => {
    const { careHomes } = await data('{ careHomes { totalCount } }');
    expect(careHomes.totalCount).toBe(0);
  });

  it('show both registrations of a pair and which one is counted', async () => {
    const { careHomes } = await data(
      '{ careHomes(within: "D92000001", first: 100, filter: {includeNotCounted: true, nameContains: ""}) { nodes { countsTowardsSupply dualRegistrationOf { cqcLocationId countsTowardsSupply } } pageInfo { hasNextPage } } }',
    );
    expect(careHomes.nodes.length).toBe(100);
    const { careHome } = await data(
      '{ careHome(by: {cqcLocationId: "DEMO-0316"}) { countsTowardsSupply dualRegistrationOf { cqcLocationId countsTowardsSupply } } }',
    );
    expect(careHome).toEqual({
      countsTowardsSupply: false,
      dualRegistrationOf: { cqcLocationId: 'DEMO-0315', countsTowardsSupply: true },
    });
  });

  it('without a known number of beds say so and are never 0', async () => {
    const { careHome } = await data(
      '{ careHome(by: {cqcLocationId: "DEMO-0317"}) { registeredBeds { value status statusReason homesContributing homesExpected } } }',
    );
    expect(careHome.registeredBeds).toMatchObject({
      value: null,
      status: 'NOT_AVAILABLE',
      homesContributing: 0,
      homesExpected: 1,
    });
  });

  it('rated by service group are governed by the lowest, and show both', async () => {
    const { careHome } = await data(
      '{ careHome(by: {cqcLocationId: "DEMO-0324"}) { rating { overall serviceGroups { overall } } } }',
    );
    const bands = careHome.rating.serviceGroups.map(({ overall }: { overall: string }) => overall);
    expect(new Set(bands).size).toBe(2);
    const order = ['INADEQUATE', 'REQUIRES_IMPROVEMENT', 'GOOD', 'OUTSTANDING'];
    expect(order.indexOf(careHome.rating.overall)).toBe(
      Math.min(...bands.map((band: string) => order.indexOf(band))),
    );
  });
});

describe('what is refused before it runs', () => {
  it('is a document that is too deep, with the code of the catalogue', async () => {
    const deep = `{ area(by: {gssCode: "E92000001"}) ${'{ children { area '.repeat(12)}{ name }${' } }'.repeat(12)} }`;
    const { extensions } = await error(deep);
    expect(extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is a document with too many aliases', async () => {
    const many = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: area(by: {gssCode: "E92000001"}) { name }`).join(' ')} }`;
    const { errors } = await atlas.query(many);
    expect(errors![0]!.extensions?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is a code or date that is not written as it should be, with how to write it', async () => {
    const code = await error('{ area(by: {gssCode: "E1"}) { name } }');
    expect(code).toMatchObject({
      message: 'GssCode is written like E10000028.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const date = await error(
      'query ($day: Date) { capacity(area: {gssCode: "E92000001"}, asAt: $day) { asAt } }',
      { day: '2025-02-30' },
    );
    expect(date.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

test('every error code has its entry in the catalogue', async () => {
  const { errorCatalogue, __type } = await data(
    '{ errorCatalogue { code meaning example } __type(name: "ErrorCode") { enumValues { name } } }',
  );
  expect(errorCatalogue.map(({ code }: { code: string }) => code).sort()).toEqual(
    __type.enumValues.map(({ name }: { name: string }) => name).sort(),
  );
});

test('every metric is defined down to its SQL and says what exists of it', async () => {
  const { metrics } = await data(
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
  const { datasets } = await data(
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
