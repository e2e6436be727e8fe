import type { Database } from '../../server/database/database.js';
import { home, rating } from '../factories/facts.js';
import { publishWorld, worldDatabase } from '../factories/world.js';
import { against, comparisonOf } from './support/questions.js';

const [BOLTON, BURY, MANCHESTER, OLDHAM, ROCHDALE] = [
  ...['E08000001', 'E08000002', 'E08000003', 'E08000004', 'E08000005'],
] as [string, string, string, string, string];
const GREATER_MANCHESTER = [
  ...[BOLTON, BURY, MANCHESTER, OLDHAM, ROCHDALE],
  ...['E08000006', 'E08000007', 'E08000008', 'E08000009', 'E08000010'],
];
const CUMBRIA = 'E10000006';
const [LEEDS, SHEFFIELD] = ['E08000035', 'E08000039'];
const ESSEX = 'E10000012';
const NEATH_PORT_TALBOT = 'W06000012';
const RATE = 'beds_per_100k';
const SHARE = 'good_or_better_of_rated';

let db: Database;

// Bolton: three homes, two of them good; Bury one good home; Oldham and Rochdale one each; Manchester none.
beforeAll(async () => {
  db = await worldDatabase();
  await publishWorld(db, {
    releases: [
      {
        to: '2024-03-31',
        covers: GREATER_MANCHESTER,
        homes: [
          ...['1', '2', '3'].map((id) => home(id)),
          ...[BURY, OLDHAM, ROCHDALE].map((council_code, i) => home(`${i + 4}`, { council_code })),
        ],
        ratings: [rating('1'), rating('2'), rating('3', { overall: 'INADEQUATE' }), rating('4')],
      },
    ],
    population: [
      { area: BOLTON, midYear: 2023, value: 10_000 },
      { area: BURY, midYear: 2023, value: 5_000 },
      { area: MANCHESTER, midYear: 2023, value: 40_000 },
      { area: OLDHAM, midYear: 2023, value: null, status: 'SUPPRESSED' },
      { area: ROCHDALE, midYear: 2023, value: 15_000 },
    ],
  });
});

const list = (...areaCodes: string[]) => against('CUSTOM_LIST', { areaCodes, name: 'Our list' });
const compared = (metric: string, area: string, ...rest: [Parameters<typeof comparisonOf>[3]]) =>
  comparisonOf(db, metric, area, ...rest);

describe('an area', () => {
  test('is never compared with itself', async () => {
    const { benchmarkReason, outcome, rank } = await compared(RATE, 'E92000001', against('NATION'));
    expect({ benchmarkReason, outcome, rank }).toEqual({
      benchmarkReason: 'England is not compared with itself.',
      outcome: 'NOT_COMPARED',
      rank: null,
    });
  });

  test('is left out of an own list that names it, and the list says so', async () => {
    const comparison = await compared(RATE, BOLTON, list(BOLTON, BURY));
    expect(comparison).toMatchObject({ benchmarkValue: 400, groupSize: 1, rankOf: 2 });
    expect(comparison.excluded).toEqual([
      { gssCode: BOLTON, name: 'Bolton', reason: 'An area is not compared with itself.' },
    ]);
  });

  test('that is the only one of an own list has nothing to be compared with', async () => {
    const comparison = await compared(RATE, BOLTON, list(BOLTON));
    expect(comparison).toMatchObject({
      benchmarkValue: null,
      benchmarkStatus: 'NOT_APPLICABLE',
      difference: null,
      rank: null,
      groupSize: null,
      statement: 'Not compared with Our list: No area of the list can be compared with.',
    });
  });

  test('in Wales has no figure of the English register to compare, and its nation is Wales', async () => {
    const comparison = await compared(RATE, NEATH_PORT_TALBOT, against('NATION'));
    expect(comparison).toMatchObject({ benchmarkLabel: 'Wales', outcome: 'NOT_COMPARED', difference: null });
    expect(comparison.statement).toContain('Care Inspectorate Wales');
  });

  test('across several boards is compared with all of them together', async () => {
    const { benchmarkLabel, benchmarkStatus, benchmarkReason } = await compared(RATE, ESSEX, against('ICB'));
    expect(benchmarkLabel.split(' and NHS ')).toHaveLength(3);
    expect([benchmarkStatus, benchmarkReason]).toEqual(['NOT_AVAILABLE', '3 of 3 areas have no value.']);
  });

  test('without any home has a rate of 0 like any other, and it is ranked', async () => {
    const comparison = await compared(RATE, MANCHESTER, list(BOLTON, BURY));
    expect(comparison).toMatchObject({ rank: 3, rankOf: 3, ratio: 0, percentDifference: -100 });
  });

  test('whose share is of 0 in 0 is not compared, and says why', async () => {
    const comparison = await compared(SHARE, MANCHESTER, list(BOLTON, BURY));
    expect(comparison).toMatchObject({
      outcome: 'NOT_COMPARED',
      difference: null,
      rank: null,
      rankOf: 2,
      notRanked: 1,
    });
    expect(comparison.statement).toBe('Not compared: There are no rated homes in the area on this day.');
  });
});

describe('a list', () => {
  test('that is empty is no benchmark', async () => {
    expect(await compared(RATE, BOLTON, list())).toMatchObject({
      benchmarkValue: null,
      benchmarkReason: 'The list names no areas.',
      outcome: 'NOT_COMPARED',
    });
  });

  test('of areas that no release tells has no value, names them, and ranks the area alone', async () => {
    const comparison = await compared(RATE, BOLTON, list(LEEDS, SHEFFIELD));
    expect(comparison).toMatchObject({
      benchmarkValue: null,
      benchmarkStatus: 'NOT_AVAILABLE',
      benchmarkReason: '2 of 2 areas have no value.',
      ...{ groupSize: 2, rank: 1, rankOf: 1, notRanked: 2, quintile: null },
    });
    expect(comparison.excluded.map(({ name }) => name)).toEqual(['Leeds', 'Sheffield']);
  });

  test('leaves out an abolished council, a Welsh one, a region and what is no area, each with its reason', async () => {
    const { excluded, benchmarkValue } = await compared(
      RATE,
      BOLTON,
      list(CUMBRIA, NEATH_PORT_TALBOT, 'E12000002', 'E99999999', BURY),
    );
    expect(benchmarkValue).toBe(400);
    expect(excluded.map(({ gssCode, reason }) => [gssCode, reason])).toEqual([
      [CUMBRIA, 'It was abolished on 1 April 2023.'],
      [NEATH_PORT_TALBOT, 'It lies in another nation, with another regulator.'],
      ['E12000002', 'It is not of the same type of area.'],
      ['E99999999', 'There is no such area.'],
    ]);
  });

  test('pools rates over the members that have one: a suppressed one is left out, not ranked and counted', async () => {
    const comparison = await compared(RATE, BOLTON, list(BURY, OLDHAM, ROCHDALE));
    // (20 + 20 beds) ÷ (5,000 + 15,000 people), not the mean of 400 and 133.3.
    expect(comparison).toMatchObject({ benchmarkValue: 200, basis: 'POOLED', groupSize: 3 });
    expect(comparison).toMatchObject({ rank: 1, rankOf: 3, notRanked: 1 });
    expect(comparison.excluded).toEqual([
      { gssCode: OLDHAM, name: 'Oldham', reason: 'The publisher withholds the population of this area.' },
    ]);
    expect(comparison.statement).toBe(
      '200.0% above Our list, 3 areas together (600.0 against 200.0 beds per 100,000 people aged 65 and over); 1 of the 3 areas has no value',
    );
  });

  test('leaves a member out whose share is of 0 in 0', async () => {
    const { benchmarkValue, excluded } = await compared(SHARE, BOLTON, list(BURY, MANCHESTER));
    expect(benchmarkValue).toBe(1);
    expect(excluded.map(({ name }) => name)).toEqual(['Manchester']);
  });

  test('of counts is the mean per area, and says so', async () => {
    const comparison = await compared('registered_beds', BOLTON, list(BURY, ROCHDALE, MANCHESTER));
    expect(comparison).toMatchObject({
      basis: 'MEAN_PER_AREA',
      outcome: 'NOT_COMPARED',
      numeratorToReach: null,
    });
    expect(comparison.benchmarkValue).toBeCloseTo(40 / 3, 9);
    expect(comparison.statement).toBe('350.0% above the mean of Our list, 3 areas (60 against 13.3 beds)');
  });

  test('of medians is the median of its members, and says so', async () => {
    const comparison = await compared('rating_age_months', BURY, list(BOLTON, OLDHAM));
    expect(comparison).toMatchObject({
      basis: 'MEDIAN_OF_AREAS',
      difference: 0,
      percentDifference: 0,
      ratio: 1,
    });
    expect(comparison.statement).toMatch(
      /^the same as the median of Our list, 2 areas \(58\.0 against 58\.0 months\); 1 of the 2 areas has no value$/,
    );
  });

  test('that nobody has imported is said to be missing', async () => {
    const { benchmarkReason } = await compared(RATE, BOLTON, against('IMPORTED_NEIGHBOURS'));
    expect(benchmarkReason).toBe('No neighbour list is loaded for Bolton.');
  });

  test('that was imported has its own name', async () => {
    const { rows } = await db.pool.query(
      `INSERT INTO neighbour_list (release_id, name, source, area_code) VALUES (1, 'Nearest of 2024', 'A test', $1) RETURNING id`,
      [ROCHDALE],
    );
    await db.pool.query(`INSERT INTO neighbour VALUES ($1, $2, 1, NULL), ($1, $3, 2, NULL)`, [
      rows[0].id,
      BURY,
      ROCHDALE,
    ]);
    const comparison = await compared(RATE, ROCHDALE, against('IMPORTED_NEIGHBOURS'));
    expect(comparison).toMatchObject({
      benchmarkLabel: 'Nearest of 2024',
      benchmarkValue: 400,
      groupSize: 1,
    });
  });
});

describe('what an area lies in', () => {
  test('is a whole of which its count is a share', async () => {
    const comparison = await compared('registered_beds', BOLTON, against('ICB'));
    expect(comparison).toMatchObject({
      basis: 'TOTAL',
      benchmarkValue: 120,
      ratio: 0.5,
      difference: null,
      rank: 1,
      rankOf: 10,
    });
    expect(comparison.statement).toMatch(
      /^50\.0% of the total of NHS Greater Manchester .*\(60 of 120 beds\)$/,
    );
  });

  test('has no figure where the releases tell it in part only, and the peers are ranked all the same', async () => {
    const comparison = await compared('registered_beds', BOLTON, against('REGION'));
    expect(comparison).toMatchObject({
      benchmarkLabel: 'North West',
      benchmarkValue: null,
      rank: 1,
      rankOf: 10,
      notRanked: 14,
    });
    expect(comparison.benchmarkReason).toBeTruthy();
  });
});

describe('beds that would bring us to the comparator’s rate', () => {
  test('are as many as it takes, and negative where so many could go', async () => {
    expect((await compared(RATE, ROCHDALE, list(BURY))).numeratorToReach).toBe(40);
    expect((await compared(RATE, BURY, list(ROCHDALE))).numeratorToReach).toBe(-13);
  });
});

describe('a target', () => {
  const target = (rest = {}) => against('TARGET', { target: 0.85, name: 'the goal', ...rest });

  test('of fewer than twenty homes is met or not, and too few to judge', async () => {
    const comparison = await compared(SHARE, BOLTON, target());
    expect(comparison).toMatchObject({
      outcome: 'TOO_FEW_TO_JUDGE',
      targetMet: false,
      basis: 'TARGET',
      groupSize: null,
    });
    expect(comparison.statement).toBe(
      '66.7% against the goal of 85.0%: not met, but too few to judge (3, where 20 are wanted); 95% interval 20.8% to 93.9%',
    );
  });

  test('is judged by its interval where the minimum allows it', async () => {
    const comparison = await compared(SHARE, BOLTON, target({ minimum: 3 }));
    expect(comparison).toMatchObject({ outcome: 'SIMILAR', targetMet: false, numeratorToReach: 1 });
    expect((await compared(SHARE, BURY, target({ minimum: 1 }))).targetMet).toBe(true);
  });

  test('of beds, of which neither more nor fewer is good, is not met nor missed', async () => {
    const comparison = await compared(RATE, BOLTON, against('TARGET', { target: 500 }));
    expect(comparison).toMatchObject({
      outcome: 'NOT_COMPARED',
      targetMet: null,
      difference: 100,
      numeratorToReach: -10,
    });
  });
});

test('significance is never told of beds: they are counted, not sampled', async () => {
  const { outcome, statement } = await compared(RATE, BOLTON, list(BURY));
  expect(outcome).toBe('NOT_COMPARED');
  expect(statement).not.toMatch(/interval|significan/);
});

test('an earlier period that no release tells is missing, not zero', async () => {
  const comparison = await compared(RATE, BOLTON, against('PREVIOUS_PERIOD'));
  expect(comparison).toMatchObject({
    benchmarkLabel: '31 March 2023',
    benchmarkValue: null,
    benchmarkStatus: 'NOT_AVAILABLE',
  });
});
