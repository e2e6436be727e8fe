import type { Database } from '../../server/database/database.js';
import { PopulationBand, ServiceType } from '../../server/metrics/value.js';
import { computedMetrics } from '../factories/questions.js';
import { observationReader } from '../../server/observations/reader.js';
import { testDatabase } from '../support/postgres.js';

const { CARE_HOME_WITH_NURSING: NURSING } = ServiceType;
const { AGE_65_PLUS, AGE_85_PLUS } = PopulationBand;
const [HARROWDALE, COUNTRY] = ['D10000001', 'D92000001'];

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true });
});
const reader = () => observationReader(db.pool);

test('single days answer every combination asked for, in the order of the question', async () => {
  const answers = await reader().onDays({
    metricCodes: ['beds_per_100k', 'care_homes'],
    areaCodes: [COUNTRY, HARROWDALE],
    days: ['2024-02-29', '2023-01-15'],
    serviceTypes: [null, NURSING],
    bands: [AGE_65_PLUS, AGE_85_PLUS],
  });
  expect(answers).toHaveLength(2 * 2 * 2 * 2 + 2 * 2 * 2);
  expect(answers.map(({ metricCode }) => metricCode)).toEqual([
    ...Array(16).fill('beds_per_100k'),
    ...Array(8).fill('care_homes'),
  ]);
  expect(
    answers.slice(0, 5).map(({ areaCode, serviceType, band, to }) => [areaCode, serviceType, band, to]),
  ).toEqual([
    [COUNTRY, null, AGE_65_PLUS, '2024-02-29'],
    [COUNTRY, null, AGE_65_PLUS, '2023-01-15'],
    [COUNTRY, null, AGE_85_PLUS, '2024-02-29'],
    [COUNTRY, null, AGE_85_PLUS, '2023-01-15'],
    [COUNTRY, NURSING, AGE_65_PLUS, '2024-02-29'],
  ]);
  expect(answers.every(({ status }) => status === 'PRESENT')).toBe(true);
});

test('a month end asked as a day is the same as in the series', async () => {
  const dated = computedMetrics.filter(({ takes }) => takes === 'MONTH_END').map(({ code }) => code);
  const common = {
    metricCodes: dated,
    areaCodes: [COUNTRY, HARROWDALE],
    serviceTypes: [null, NURSING],
    bands: [AGE_65_PLUS],
  };
  const days = await reader().onDays({ ...common, days: ['2024-02-29'] });
  const series = await reader().overMonths({ ...common, from: '2024-02', to: '2024-02' });
  const told = days.filter(
    ({ metricCode, serviceType }) => metricCode !== 'population' || serviceType === null,
  );
  const points = series.flatMap(({ points: some }) => some);
  expect(points.map(({ value }) => value)).toEqual(told.map(({ value }) => value));
  expect(points.map(({ flags }) => flags)).toEqual(told.map(({ flags }) => flags));
  expect(points.map(({ denominator }) => denominator)).toEqual(told.map(({ denominator }) => denominator));
});

test('what happens within a month has no value on a day, and says where to find it', async () => {
  const question = { areaCodes: [COUNTRY], days: ['2024-02-29'], serviceTypes: [null], bands: [AGE_65_PLUS] };
  const [opened] = await reader().onDays({ ...question, metricCodes: ['opened_beds'] });
  expect(opened).toMatchObject({
    value: null,
    status: 'NOT_APPLICABLE',
    reason: expect.stringContaining('series'),
  });
});

test('a day that no release tells is not available, and neither is an area that is not known', async () => {
  const question = { metricCodes: ['care_homes'], serviceTypes: [null], bands: [AGE_65_PLUS] };
  const [early] = await reader().onDays({ ...question, areaCodes: [COUNTRY], days: ['2021-09-30'] });
  expect(early).toMatchObject({
    value: null,
    status: 'NOT_AVAILABLE',
    reason: 'Home-level releases cover 0 of 6 councils on this day.',
  });
  const [unknown] = await reader().onDays({ ...question, areaCodes: ['E99999999'], days: ['2024-02-29'] });
  expect(unknown).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
});

test('a series is cut to the months asked for and has none outside of what is told', async () => {
  const question = {
    metricCodes: ['care_homes'],
    areaCodes: [COUNTRY],
    serviceTypes: [null],
    bands: [AGE_65_PLUS],
  };
  const monthsOf = async (from: string, to: string) =>
    (await reader().overMonths({ ...question, from, to }))[0]!.months;
  expect(await monthsOf('2021-08', '2021-12')).toEqual(['2021-10', '2021-11', '2021-12']);
  expect(await monthsOf('2026-08', '2030-12')).toEqual(['2026-08', '2026-09']);
  expect(await monthsOf('2001-01', '2001-12')).toEqual([]);
});

test('nothing asked is nothing answered', async () => {
  const question = { metricCodes: ['care_homes'], areaCodes: [], serviceTypes: [null], bands: [AGE_65_PLUS] };
  expect(await reader().onDays({ ...question, days: ['2024-02-29'] })).toEqual([]);
  expect(await reader().overMonths({ ...question, from: '2024-01', to: '2024-02' })).toEqual([]);
});
