import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { compareAll } from '../../server/comparisons/compare.js';
import { trendOfSeries } from '../../server/comparisons/trend-of-series.js';
import type { Database } from '../../server/database/database.js';
import type { ObservedSeries } from '../../server/metrics/observation-reader.js';
import { PopulationBand, ServiceType } from '../../server/metrics/value.js';
import { computedMetrics } from '../factories/questions.js';
import { testDatabase } from '../support/postgres.js';
import { plainComparison, type PlainQuestion } from './recompute/plain-comparison.js';
import { plainTrend } from './recompute/plain-trend.js';
import { keyOf, readStored, type Stored, type StoredValue } from './recompute/stored.js';
import { against, requestOn } from './support/questions.js';

/** The first month told, a leap day, and the last. */
const MONTHS = ['2021-10', '2024-02', '2026-09'];

let db: Database;
let stored: Stored;
let series: ObservedSeries[];
const directions = new Set<string>();

beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  stored = await readStored(db);
  series = await requestOn(db).observations.overMonths({
    metricCodes: computedMetrics.map(({ code }) => code),
    areaCodes: [...stored.areas.keys()],
    serviceTypes: [null, ...Object.values(ServiceType)],
    bands: [PopulationBand.AGE_85_PLUS],
    from: MONTHS[0]!,
    to: MONTHS.at(-1)!,
  });
});

const storedOf = ({ areaCode, metricCode, serviceType, band }: ObservedSeries, month: string): StoredValue =>
  stored.values.get(
    keyOf({ area: areaCode, metric: metricCode, type: serviceType ?? 'ALL', band: band ?? '', month }),
  )!;

/** Councils of two regions, boards and districts: a list of the area’s own type, sometimes with itself in it. */
function listFor(area: string): string[] {
  const type = stored.areas.get(area)!.area_type;
  const alike = [...stored.areas.values()]
    .filter(({ area_type }) => area_type === type)
    .map(({ code }) => code);
  return alike.filter((_, i) => i % 2 === 0 || i % 5 === 0);
}

const WAYS: PlainQuestion['against'][] = ['NATION', 'REGION', 'ICB', 'LIST', 'YEAR_BEFORE', 'TARGET'];
const METHODS = {
  NATION: 'NATION',
  REGION: 'REGION',
  ICB: 'ICB',
  LIST: 'CUSTOM_LIST',
  YEAR_BEFORE: 'PREVIOUS_PERIOD',
  TARGET: 'TARGET',
} as const;

test('every seeded area that has figures is compared', () => {
  expect([...stored.areas.values()].every((area) => area.is_demonstration)).toBe(true);
  expect(stored.areas.size).toBe(39);
  expect(new Set(series.map(({ metricCode }) => metricCode)).size).toBe(computedMetrics.length);
});

test.each(WAYS.flatMap((way) => [0.95, 0.998].map((level) => ({ way, level }))))(
  'comparisons and ranks against $way at $level are what plain counting gives',
  async ({ way, level }) => {
    const questions = series.flatMap((one) =>
      one.points.flatMap((observed, i) => {
        if (!MONTHS.includes(one.months[i]!)) return [];
        // Another level changes nothing where there is no interval.
        if (level === 0.998 && !one.metricCode.startsWith('good_or_better')) return [];
        const value = storedOf(one, one.months[i]!);
        const target = one.metricCode.startsWith('good') ? 0.8 : 100;
        return [{ observed, plain: { value, against: way, list: listFor(one.areaCode), target, level } }];
      }),
    );
    const answers = await compareAll(
      requestOn(db),
      questions.map(({ observed, plain }) => ({
        observed,
        benchmark: against(METHODS[way], { level, target: plain.target, areaCodes: plain.list }),
      })),
    );
    const wrong = questions.flatMap(({ plain }, i) => {
      const expected = plainComparison(stored, plain);
      const given = answers[i]!;
      return isSame(given, expected) ? [] : [{ of: keyOf(plain.value), given, expected }];
    });
    expect(questions.length).toBeGreaterThan(level === 0.95 ? 4_000 : 600);
    expect({ wrong: wrong.length, first: wrong.slice(0, 3) }).toEqual({ wrong: 0, first: [] });
  },
);

test.each([
  ['month', 1],
  ['half-year', 6],
  ['year', 12],
])('trends of every series told by the %s are what plain counting gives', (_, step) => {
  const told = series.filter(({ months }) => months.length > 0);
  const wrong = told.flatMap((one) => {
    const kept = one.months.flatMap((__, i) => ((one.months.length - 1 - i) % step === 0 ? [i] : []));
    const given = trendOfSeries(
      metricCatalogue.of(one.metricCode)!,
      kept.map((i) => one.points[i]!),
    );
    const expected = plainTrend(kept.map((i) => storedOf(one, one.months[i]!)));
    directions.add(expected.direction);
    return isSame(given, expected) ? [] : [{ of: `${one.areaCode} ${one.metricCode}`, given, expected }];
  });
  expect({ wrong: wrong.length, first: wrong.slice(0, 3) }).toEqual({ wrong: 0, first: [] });
});

test('the seeds hold trends that are judged, trends that are not, and level ones', () => {
  expect([...directions]).toEqual(
    expect.arrayContaining([
      'DECREASING_WORSE',
      'INCREASING',
      'DECREASING',
      'NO_CHANGE',
      'CANNOT_BE_CALCULATED',
    ]),
  );
});

function isSame(given: object, expected: object): boolean {
  return Object.entries(expected).every(([field, value]) => {
    const answer: unknown = given[field as keyof typeof given];
    if (typeof value !== 'number' || typeof answer !== 'number') return answer === value;
    return Math.abs(answer - value) <= 1e-4 * Math.max(1e-6, Math.abs(value));
  });
}
