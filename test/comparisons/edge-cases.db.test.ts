import type { BenchmarkInput } from '../../server/comparisons/benchmark-input.js';
import type { Database } from '../../server/database/database.js';
import {
  BOLTON,
  BURY,
  greaterManchester,
  list,
  MANCHESTER,
  OLDHAM,
  RATE,
  ROCHDALE,
  SHARE,
} from './support/greater-manchester.js';
import { against, comparisonOf } from './support/questions.js';

const CUMBRIA = 'E10000006';
const [LEEDS, SHEFFIELD] = ['E08000035', 'E08000039'] as const;
const ESSEX = 'E10000012';
const NEATH_PORT_TALBOT = 'W06000012';

let db: Database;
beforeAll(async () => {
  db = await greaterManchester();
});

const compared = (metric: string, area: string, benchmark: BenchmarkInput) =>
  comparisonOf(db, metric, area, benchmark);

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
