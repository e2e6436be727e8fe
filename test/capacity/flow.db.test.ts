import type { Database } from '../../server/database/database.js';
import { BOLTON, home, type ReleaseFacts } from '../factories/facts.js';
import { figure, flowOf, seriesOf } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const still = { extended: 0, reduced: 0, reclassified: 0 };
const NURSING = 'CARE_HOME_WITH_NURSING';
const RESIDENTIAL = 'CARE_HOME_WITHOUT_NURSING';
const publish = (homes: ReleaseFacts['homes'], links: ReleaseFacts['links'] = []) =>
  publishWorld(db, { releases: [{ to: '2024-03-31', covers: [BOLTON], homes, links }] });

test('a home that closes in mid-month counts 11 of 29 days in the average and none at the month’s end', async () => {
  await publish([home('1'), home('2', { registered_beds: 29, deregistered_on: '2024-02-12' })]);
  expect(await flowOf(db, BOLTON, '2024-02')).toEqual({
    ...{ ...still, opening: 49, opened: 0, closed: 29, closing: 20, average: 20 + 11 },
  });
});

test('a home registered on the last day of a leap February opens then; one deregistered on 1 March closes in March', async () => {
  await publish([
    home('1', { registered_from: '2024-02-29' }),
    home('2', { registered_beds: 31, deregistered_on: '2024-03-01' }),
  ]);
  expect(await flowOf(db, BOLTON, '2024-02')).toMatchObject({
    opening: 31,
    opened: 20,
    closed: 0,
    closing: 51,
  });
  expect(await flowOf(db, BOLTON, '2024-03')).toMatchObject({
    opening: 51,
    opened: 0,
    closed: 31,
    closing: 20,
    average: 20,
  });
  expect((await figure(db, 'registered_beds', BOLTON, { day: '2024-02-28' })).value).toBe(31);
  expect((await figure(db, 'registered_beds', BOLTON, { day: '2024-02-29' })).value).toBe(51);
});

test('a home that opens and closes within a month is both, and is in neither end', async () => {
  await publish([
    home('1'),
    home('2', { registered_from: '2024-01-10', deregistered_on: '2024-01-20', registered_beds: 31 }),
  ]);
  expect(await flowOf(db, BOLTON, '2024-01')).toEqual({
    ...{ ...still, opening: 20, opened: 31, closed: 31, closing: 20, average: 20 + 10 },
  });
});

describe('a change of provider', () => {
  const old = (deregistered_on: string) => home('old', { deregistered_on, registered_beds: 40 });
  const successor = (registered_from: string, beds = 40) =>
    home('new', { registered_from, registered_beds: beds });
  const link = [{ from: 'old', to: 'new' }];

  test('is neither a closure nor an opening, and registrations that overlap for a month count once', async () => {
    await publish([old('2024-03-05'), successor('2024-01-25')], link);
    for (const day of ['2024-01-24', '2024-01-25', '2024-02-15', '2024-03-05'])
      expect((await figure(db, 'registered_beds', BOLTON, { day })).value).toBe(40);
    for (const month of ['2024-01', '2024-02', '2024-03'])
      expect(await flowOf(db, BOLTON, month)).toEqual({
        ...still,
        opening: 40,
        opened: 0,
        closed: 0,
        closing: 40,
        average: 40,
      });
  });

  test('with a gap of days within a month is no closure either, but the days between count nothing', async () => {
    await publish([old('2024-01-10'), successor('2024-01-20')], link);
    expect((await figure(db, 'registered_beds', BOLTON, { day: '2024-01-15' })).value).toBe(0);
    expect(await flowOf(db, BOLTON, '2024-01')).toMatchObject({
      opening: 40,
      opened: 0,
      closed: 0,
      closing: 40,
      average: (40 * 21) / 31,
    });
  });

  test('with more beds is an extension of the same premises', async () => {
    await publish([old('2024-01-10'), successor('2024-01-10', 46)], link);
    expect(await flowOf(db, BOLTON, '2024-01')).toMatchObject({
      opening: 40,
      opened: 0,
      closed: 0,
      extended: 6,
      closing: 46,
    });
  });

  test('that the regulator links nowhere is known by name and postcode', async () => {
    const same = { name: 'The Elms', postcode: 'ZZ9 9ZZ', registered_beds: 40 };
    await publish([
      home('old', { ...same, deregistered_on: '2024-01-10' }),
      home('new', { ...same, registered_from: '2024-01-12' }),
    ]);
    expect(await flowOf(db, BOLTON, '2024-01')).toMatchObject({ opened: 0, closed: 0, closing: 40 });
  });

  test('that is linked both ways is still one home', async () => {
    await publish([old('2024-01-10'), successor('2024-01-10')], [...link, { from: 'new', to: 'old' }]);
    expect((await figure(db, 'care_homes', BOLTON)).value).toBe(1);
  });
});

describe('a home of two releases', () => {
  const release = (to: string, facts: Parameters<typeof home>[1]): ReleaseFacts => ({
    ...{ from: '2023-10-01', to, covers: [BOLTON], homes: [home('1', facts)] },
  });

  test('that gives up nursing is reclassified: closing for one type, opening for neither', async () => {
    await publishWorld(db, {
      releases: [
        release('2024-01-31', { with_nursing: true }),
        release('2024-02-15', { with_nursing: false }),
      ],
    });
    expect(await flowOf(db, BOLTON, '2024-02', NURSING)).toMatchObject({
      opening: 20,
      closed: 0,
      reclassified: -20,
      closing: 0,
    });
    expect(await flowOf(db, BOLTON, '2024-02', RESIDENTIAL)).toMatchObject({
      opening: 0,
      opened: 0,
      reclassified: 20,
      closing: 20,
    });
    expect(await flowOf(db, BOLTON, '2024-02')).toMatchObject({ opening: 20, reclassified: 0, closing: 20 });
  });

  test('that gives up nursing and grows is reclassified by what it had and extended by the rest', async () => {
    await publishWorld(db, {
      releases: [
        release('2024-01-31', { with_nursing: true, registered_beds: 20 }),
        release('2024-02-15', { with_nursing: false, registered_beds: 25 }),
      ],
    });
    expect(await flowOf(db, BOLTON, '2024-02', RESIDENTIAL)).toMatchObject({
      reclassified: 20,
      extended: 5,
      closing: 25,
    });
    expect(await flowOf(db, BOLTON, '2024-02')).toMatchObject({
      opening: 20,
      extended: 5,
      reclassified: 0,
      closing: 25,
    });
  });

  test('that falls dormant is a reduction; when it takes residents again, an extension', async () => {
    await publishWorld(db, {
      releases: [
        release('2023-12-31', {}),
        release('2024-01-31', { is_dormant: true }),
        release('2024-02-29', { is_dormant: false }),
      ],
    });
    expect(await flowOf(db, BOLTON, '2024-01')).toMatchObject({
      opening: 20,
      reduced: 20,
      closed: 0,
      closing: 0,
    });
    expect(await flowOf(db, BOLTON, '2024-02')).toMatchObject({
      opening: 0,
      extended: 20,
      opened: 0,
      closing: 20,
    });
  });
});

test('the series of the identity’s terms are those of its months', async () => {
  await publish([home('1'), home('2', { registered_from: '2024-02-10', registered_beds: 30 })]);
  const months: [string, string] = ['2024-01', '2024-03'];
  expect(await seriesOf(db, 'opening_beds', BOLTON, months)).toEqual({
    '2024-01': 20,
    '2024-02': 20,
    '2024-03': 50,
  });
  expect(await seriesOf(db, 'opened_beds', BOLTON, months)).toEqual({
    '2024-01': 0,
    '2024-02': 30,
    '2024-03': 0,
  });
  expect(await seriesOf(db, 'closing_beds', BOLTON, months)).toEqual({
    '2024-01': 20,
    '2024-02': 50,
    '2024-03': 50,
  });
});
