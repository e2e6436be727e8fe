import type { Database } from '../../server/database/database.js';
import { BOLTON, home, rating, type RatingFacts } from '../factories/facts.js';
import { figure } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const TO = '2024-03-31';
const publish = (ratings: RatingFacts[], ids = ['1', '2', '3', '4']) =>
  publishWorld(db, { releases: [{ to: TO, covers: [BOLTON], homes: ids.map((id) => home(id)), ratings }] });
const share = (metric: string, day = TO) => figure(db, metric, BOLTON, { day });
async function inForce(location_id: string, day: string) {
  const { rows } = await db.pool.query(
    `SELECT overall, status, is_inherited, service_groups FROM care_home_rating
     WHERE location_id = $1 AND from_date <= $2 AND $2 < to_date`,
    [location_id, day],
  );
  return rows[0];
}
const saf = (id: string, facts: Partial<RatingFacts>) =>
  rating(id, { framework: 'SINGLE_ASSESSMENT_FRAMEWORK', ...facts });

test('homes without a rating are left out of “of rated” and stay in “of all”', async () => {
  await publish([
    rating('1', { overall: 'OUTSTANDING' }),
    rating('2', { overall: 'INADEQUATE' }),
    rating('3', { overall: null, status: 'INSUFFICIENT_EVIDENCE_TO_RATE' }),
  ]);
  expect(await share('good_or_better_of_rated')).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect(await share('good_or_better_of_all')).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
  expect((await share('rated_homes')).value).toBe(2);
  const { rows } = await db.pool.query(
    `SELECT not_yet_inspected, insufficient_evidence FROM area_stock WHERE area_code = $1 AND as_at = $2 AND service_type = 'ALL'`,
    [BOLTON, TO],
  );
  expect(rows).toEqual([{ not_yet_inspected: 1, insufficient_evidence: 1 }]);
});

test('a council none of whose homes is rated has no share of rated homes and no age of ratings', async () => {
  await publish([]);
  for (const metric of ['good_or_better_of_rated', 'rating_age_months'])
    expect(await share(metric)).toMatchObject({ value: null, status: 'NOT_APPLICABLE' });
  expect(await share('good_or_better_of_all')).toMatchObject({ value: 0, status: 'PRESENT', denominator: 4 });
});

test('a rating holds from the day it is published until the next one', async () => {
  await publish([
    rating('1', { overall: 'GOOD', published_on: '2023-11-01' }),
    rating('1', { overall: 'INADEQUATE', published_on: '2024-02-29' }),
  ]);
  const bands = ['2023-10-31', '2023-11-01', '2024-02-28', '2024-02-29'].map((day) => inForce('1', day));
  expect((await Promise.all(bands)).map((row) => row?.overall)).toEqual([
    undefined,
    'GOOD',
    'GOOD',
    'INADEQUATE',
  ]);
  expect((await share('rated_homes', '2023-10-31')).value).toBe(0);
});

describe('a label in place of a rating', () => {
  test('that says too little evidence ends the rating before it', async () => {
    await publish([
      rating('1', { published_on: '2023-06-01' }),
      saf('1', { published_on: '2024-01-01', overall: null, status: 'INSUFFICIENT_EVIDENCE_TO_RATE' }),
    ]);
    expect((await inForce('1', TO)).status).toBe('INSUFFICIENT_EVIDENCE_TO_RATE');
  });

  test('that says nothing of quality leaves the rating in force', async () => {
    await publish([
      rating('1', { published_on: '2023-06-01' }),
      rating('1', { published_on: '2024-01-01', overall: null, status: 'INSPECTED_BUT_NOT_RATED' }),
    ]);
    expect((await inForce('1', TO)).overall).toBe('GOOD');
  });
});

describe('a home rated by service group', () => {
  const groups = [
    saf('1', { service_group: 'Residential', published_on: '2024-01-10', overall: 'GOOD' }),
    saf('1', { service_group: 'Nursing', published_on: '2024-01-10', overall: 'REQUIRES_IMPROVEMENT' }),
  ];

  test('counts by the lowest; both are kept to be shown', async () => {
    await publish(groups);
    expect(await inForce('1', TO)).toMatchObject({
      overall: 'REQUIRES_IMPROVEMENT',
      service_groups: [
        { group: 'Nursing', overall: 'REQUIRES_IMPROVEMENT' },
        { group: 'Residential', overall: 'GOOD' },
      ],
    });
    expect(await share('good_or_better_of_rated')).toMatchObject({ value: 0, denominator: 1 });
  });

  test('keeps the other group’s rating when one is judged anew', async () => {
    await publish([
      ...groups,
      saf('1', { service_group: 'Nursing', published_on: '2024-03-01', overall: 'OUTSTANDING' }),
    ]);
    expect((await inForce('1', '2024-02-29')).overall).toBe('REQUIRES_IMPROVEMENT');
    expect((await inForce('1', '2024-03-01')).overall).toBe('GOOD');
  });
});

test('an inherited rating counts and says that it is inherited', async () => {
  await publish([rating('1', { is_inherited: true })]);
  expect(await inForce('1', TO)).toMatchObject({ overall: 'GOOD', is_inherited: true });
});

test('one judgement told by two releases counts once, as the newest tells it', async () => {
  const release = (to: string, overall: string) => ({
    ...{ to, covers: [BOLTON], homes: [home('1')] },
    ratings: [rating('1', { published_on: '2023-06-01', overall })],
  });
  await publishWorld(db, { releases: [release('2024-01-31', 'OUTSTANDING'), release(TO, 'GOOD')] });
  expect((await inForce('1', TO)).overall).toBe('GOOD');
  const { rows } = await db.pool.query('SELECT count(*)::int AS n FROM care_home_rating');
  expect(rows).toEqual([{ n: 1 }]);
});

test('the age of ratings is the median over rated homes, in months since publication', async () => {
  await publish([
    rating('1', { published_on: '2024-03-01' }),
    rating('2', { published_on: '2023-03-31' }),
    rating('3', { published_on: '2019-03-31' }),
  ]);
  expect((await share('rating_age_months')).value).toBeCloseTo(366 / 30.4375, 10);
});

test('beds in good homes are those of homes rated good or outstanding', async () => {
  await publish([
    rating('1'),
    rating('2', { overall: 'OUTSTANDING' }),
    rating('3', { overall: 'REQUIRES_IMPROVEMENT' }),
  ]);
  expect(await share('beds_in_good_or_better')).toMatchObject({ value: 40, contributing: 4, expected: 4 });
});

test('a dormant home’s rating is not counted', async () => {
  const homes = [home('1'), home('2', { is_dormant: true })];
  await publishWorld(db, {
    releases: [{ to: TO, covers: [BOLTON], homes, ratings: [rating('1'), rating('2')] }],
  });
  expect(await share('good_or_better_of_rated')).toMatchObject({ numerator: 1, denominator: 1 });
});
