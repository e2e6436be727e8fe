import type { Database } from '../../server/database/database.js';
import type { ObservedSeries, SeriesQuestion } from '../../server/metrics/observation-reader.js';
import { GroupBy, PopulationBand } from '../../server/metrics/value.js';
import { observationReader } from '../../server/observations/reader.js';
import { areaOfHomes } from '../metrics/recompute/areas.js';
import { readFacts, type RawFacts } from '../metrics/recompute/facts.js';
import { homesByDay, type HomeOnDay } from '../metrics/recompute/homes.js';
import { ratingsByDay } from '../metrics/recompute/ratings.js';
import { testDatabase } from '../support/postgres.js';

const [HARROWDALE, COUNTRY] = ['D10000001', 'D92000001'];
const DAY = '2024-09-30';

let db: Database;
let facts: RawFacts;
beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  facts = await readFacts(db);
});

const ask = (question: Partial<SeriesQuestion>): Promise<ObservedSeries[]> =>
  observationReader(db.pool).overMonths({
    ...{ metricCodes: ['care_homes', 'registered_beds'], areaCodes: [HARROWDALE, COUNTRY] },
    ...{ serviceTypes: [null], bands: [PopulationBand.AGE_65_PLUS], from: '2024-09', to: '2024-09' },
    ...question,
  });

/** Homes and beds of an area on the day by a key of each home, counted plainly from the raw facts. */
function counted(
  area: string,
  keyOf: (home: HomeOnDay) => string,
): Map<string, { homes: number; beds: number }> {
  const lies = areaOfHomes(facts)(area);
  const groups = new Map<string, { homes: number; beds: number }>();
  for (const home of homesByDay(facts)(DAY).filter((one) => !one.isDormant && lies(one))) {
    const group = groups.get(keyOf(home)) ?? { homes: 0, beds: 0 };
    groups.set(keyOf(home), { homes: group.homes + 1, beds: group.beds + (home.beds ?? 0) });
  }
  return groups;
}

function sizeOf({ beds }: HomeOnDay): string {
  if (beds === null) return 'UNKNOWN';
  const bands = [
    ...[[9, 'BEDS_1_TO_9'] as const, [24, 'BEDS_10_TO_24'] as const, [39, 'BEDS_25_TO_39'] as const],
    [60, 'BEDS_40_TO_60'] as const,
  ];
  return bands.find(([most]) => beds <= most)?.[1] ?? 'BEDS_61_AND_OVER';
}
const newestOf = (id: string, field: 'provider_id' | 'brand_name'): string | null =>
  (
    facts.sightings.filter((one) => one.location_id === id).at(-1) as unknown as Record<string, string | null>
  )[field]!;

describe.each([
  [GroupBy.SIZE_BAND, sizeOf],
  [GroupBy.PROVIDER, (home: HomeOnDay) => newestOf(home.id, 'provider_id') ?? 'UNKNOWN'],
  [GroupBy.BRAND, (home: HomeOnDay) => newestOf(home.id, 'brand_name') ?? 'NONE'],
])('homes by %s', (dimension, keyOf) => {
  test.each([HARROWDALE, COUNTRY])('are those that plain counting finds in %s', async (area) => {
    const series = await ask({ areaCodes: [area], groupBy: [dimension] });
    const expected = counted(area, keyOf);
    const told = (metric: string) =>
      new Map(
        series
          .filter(({ metricCode }) => metricCode === metric)
          .map(({ group, points }) => [group[0]!.key, points[0]!.value]),
      );
    const [homes, beds] = [told('care_homes'), told('registered_beds')];
    for (const [key, group] of expected) {
      expect([key, homes.get(key), beds.get(key)]).toEqual([key, group.homes, group.beds]);
    }
    for (const [key, value] of homes) if (!expected.has(key)) expect([key, value]).toEqual([key, 0]);
  });
});

test('homes by rating are those that plain counting finds, and every label has a series of its own', async () => {
  const ratingOn = ratingsByDay(facts);
  const expected = counted(COUNTRY, ({ id }) => ratingOn(id, DAY)?.band ?? 'NONE');
  const series = await ask({
    metricCodes: ['care_homes'],
    areaCodes: [COUNTRY],
    groupBy: [GroupBy.RATING_BAND],
  });
  const told = new Map(series.map(({ group, points }) => [group[0]!.key, points[0]!.value!]));
  expect(told.size).toBe(9);
  for (const band of ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE']) {
    expect([band, told.get(band)]).toEqual([band, expected.get(band)?.homes ?? 0]);
    told.delete(band);
  }
  expect([...told.values()].reduce((sum, homes) => sum + homes, 0)).toBe(expected.get('NONE')?.homes ?? 0);
});

test('two dimensions together add up to each alone', async () => {
  const both = await ask({ groupBy: [GroupBy.SIZE_BAND, GroupBy.SECTOR], areaCodes: [COUNTRY] });
  const [one] = await ask({ areaCodes: [COUNTRY] });
  const homes = both.filter(({ metricCode }) => metricCode === 'care_homes');
  expect(homes.every(({ group }) => group.length === 2)).toBe(true);
  expect(homes.reduce((sum, { points }) => sum + points[0]!.value!, 0)).toBe(one!.points[0]!.value);
});

test('a filter looks at some homes only, and says so by its own denominator of homes', async () => {
  const [homes] = await ask({ areaCodes: [COUNTRY], filter: { minBeds: 61 } });
  expect(homes!.points[0]!.value).toBe(counted(COUNTRY, sizeOf).get('BEDS_61_AND_OVER')!.homes);
  const [none] = await ask({ areaCodes: [COUNTRY], filter: { minBeds: 61, maxBeds: 60 } });
  expect(none!.points[0]).toMatchObject({ value: 0, status: 'PRESENT' });
});

test('rates of groups are of the whole population', async () => {
  const bySize = await ask({
    metricCodes: ['beds_per_100k'],
    areaCodes: [COUNTRY],
    groupBy: [GroupBy.SIZE_BAND],
  });
  const [all] = await ask({ metricCodes: ['beds_per_100k'], areaCodes: [COUNTRY] });
  const sum = bySize.reduce((total, { points }) => total + (points[0]!.value ?? 0), 0);
  expect(sum).toBeCloseTo(all!.points[0]!.value!, 8);
});

test('beds by what they are meant for are told by no release: every series is there and empty', async () => {
  const series = await ask({ groupBy: [GroupBy.BED_TYPE] });
  expect(series).toHaveLength(4);
  expect(series.every(({ months }) => months.length === 0)).toBe(true);
});

test('an earlier data version has its own groups', async () => {
  const { rows } = await db.pool.query('SELECT max(version) AS version FROM publication');
  const question = { areaCodes: [COUNTRY], groupBy: [GroupBy.SIZE_BAND] };
  const then = await ask({ ...question, version: rows[0].version });
  const now = await ask(question);
  expect(then.map(({ points }) => points[0]!.value)).toEqual(now.map(({ points }) => points[0]!.value));
});
