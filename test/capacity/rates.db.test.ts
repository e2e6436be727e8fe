import type { Database } from '../../server/database/database.js';
import { BOLTON, home, type PopulationFacts } from '../factories/facts.js';
import { figure, seriesOf } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const CITY_OF_LONDON = 'E09000001';
const publish = (population: Partial<PopulationFacts>[], homes = [home('1', { registered_beds: 30 })]) =>
  publishWorld(db, {
    releases: [{ to: '2024-07-31', covers: [BOLTON, CITY_OF_LONDON], homes }],
    population: population.map((facts) => ({ area: BOLTON, midYear: 2023, value: 50_000, ...facts })),
  });
const rate = (day: string, area = BOLTON, band = 'AGE_65_PLUS') =>
  figure(db, 'beds_per_100k', area, { day, band });

describe('the mid-year under a rate', () => {
  beforeAll(() =>
    publish([
      { midYear: 2023, value: 50_000 },
      { midYear: 2024, value: 60_000 },
    ]),
  );

  test('is the latest on or before the day: 30 June is a mid-year itself', async () => {
    expect(await rate('2024-06-29')).toMatchObject({
      value: 60,
      denominator: 50_000,
      midYear: 2023,
      flags: ['ESTIMATED'],
    });
    expect(await rate('2024-06-30')).toMatchObject({ value: 50, denominator: 60_000, midYear: 2024 });
    expect(await rate('2024-07-31')).toMatchObject({ value: 50, numerator: 30, midYear: 2024, flags: [] });
  });

  test('changes in the series with the month of June', async () => {
    expect(await seriesOf(db, 'beds_per_100k', BOLTON, ['2024-04', '2024-07'])).toEqual({
      ...{ '2024-04': 60, '2024-05': 60, '2024-06': 50, '2024-07': 50 },
    });
  });
});

describe('a population that is missing', () => {
  test('for the year wanted is that of the latest earlier year, and says so', async () => {
    await publish([
      { midYear: 2021, value: 40_000 },
      { midYear: 2020, value: 10_000 },
    ]);
    expect(await rate('2024-07-31')).toMatchObject({
      ...{ value: 75, midYear: 2021, denominator: 40_000, flags: ['DENOMINATOR_YEAR_PROXY'] },
    });
  });

  test('for more than three years leaves no rate', async () => {
    await publish([{ midYear: 2020, value: 40_000 }]);
    expect(await rate('2024-06-29')).toMatchObject({ midYear: 2020, value: 75 });
    expect(await rate('2024-07-31')).toMatchObject({
      ...{ value: null, status: 'NOT_AVAILABLE', denominator: null },
      reason: 'No population of this band for mid-2024 or the three years before.',
    });
  });

  test('for a band leaves other bands alone', async () => {
    await publish([{ midYear: 2024 }]);
    expect(await rate('2024-07-31', BOLTON, 'AGE_85_PLUS')).toMatchObject({
      status: 'NOT_AVAILABLE',
      band: 'AGE_85_PLUS',
    });
    expect(await rate('2024-07-31')).toMatchObject({ status: 'PRESENT' });
  });

  test('because the publisher withholds it, is suppressed and not guessed', async () => {
    await publish([{ midYear: 2024, value: null, status: 'SUPPRESSED' }, { midYear: 2023 }]);
    expect(await rate('2024-07-31')).toMatchObject({ value: null, status: 'SUPPRESSED' });
  });
});

test('a population of nobody makes the rate meaningless: neither infinite nor nil', async () => {
  await publish([{ midYear: 2024, value: 0 }]);
  expect(await rate('2024-07-31')).toMatchObject({
    ...{ value: null, status: 'NOT_APPLICABLE', reason: 'Nobody of this band lives in the area.' },
  });
});

test('the City of London, which has people and no care home, has a rate of nil', async () => {
  await publish([{ area: CITY_OF_LONDON, midYear: 2024, value: 1_400 }]);
  expect(await rate('2024-07-31', CITY_OF_LONDON)).toMatchObject({
    value: 0,
    status: 'PRESENT',
    numerator: 0,
    denominator: 1_400,
  });
});

test('a rate of a home without known beds says how many homes it rests on', async () => {
  await publish(
    [{ midYear: 2024 }],
    [home('1', { registered_beds: 30 }), home('2', { registered_beds: null })],
  );
  expect(await rate('2024-07-31')).toMatchObject({
    value: 60,
    flags: ['PARTIAL_COVERAGE'],
    contributing: 1,
    expected: 2,
  });
});

test('a rate names the releases of its beds and of its people', async () => {
  const ids = await publish([{ midYear: 2024 }]);
  expect((await rate('2024-07-31')).releaseIds.sort()).toEqual(ids);
});
