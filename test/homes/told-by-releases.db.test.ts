import type { Database } from '../../server/database/database.js';
import { BOLTON, home, listedHome, rating, type ReleaseFacts } from '../factories/facts.js';
import { figure, seriesOf } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
let everyCouncil: string[];
beforeAll(async () => {
  db = await worldDatabase();
  const { rows } = await db.pool.query(
    `SELECT code FROM area WHERE area_type = 'CASSR' AND nation = 'ENGLAND' AND valid_to IS NULL`,
  );
  everyCouncil = rows.map(({ code }) => code);
});

const OLDHAM = 'E08000004';
const ENGLAND = 'E92000001';
const snapshot = (to: string, facts: Partial<ReleaseFacts>): ReleaseFacts => ({
  ...{ kind: 'SNAPSHOT', to, covers: [BOLTON], ...facts },
});
/** A national list of rated homes: two in Bolton, three in Oldham. */
const ratedList = (to: string): ReleaseFacts => {
  const ids = ['b1', 'b2', 'o1', 'o2', 'o3'];
  return snapshot(to, {
    ...{ covers: everyCouncil, hasHomes: false, hasBeds: false },
    homes: ids.map((id) => listedHome(id, { council_code: id.startsWith('o') ? OLDHAM : BOLTON })),
    ratings: ids.map((id) => rating(id)),
  });
};
const homes = async (area: string, day: string) => figure(db, 'care_homes', area, { day });

describe('a register', () => {
  test('tells the past with a home’s present number of beds, which is then an estimate; not from the day it was seen', async () => {
    await publishWorld(db, {
      releases: [{ from: '2023-10-01', to: '2024-03-31', covers: [BOLTON], homes: [home('1')] }],
    });
    for (const day of ['2023-10-01', '2024-03-30'])
      expect(await figure(db, 'registered_beds', BOLTON, { day })).toMatchObject({
        value: 20,
        flags: ['ESTIMATED'],
      });
    expect(await figure(db, 'registered_beds', BOLTON, { day: '2024-03-31' })).toMatchObject({
      value: 20,
      flags: [],
    });
    expect(await homes(BOLTON, '2023-12-31')).toMatchObject({ value: 1, flags: [] });
  });

  test('does not reach back before the day from which it is complete', async () => {
    await publishWorld(db, {
      releases: [{ from: '2023-10-01', to: '2024-03-31', covers: [BOLTON], homes: [home('1')] }],
    });
    expect(await homes(BOLTON, '2023-09-30')).toMatchObject({
      status: 'NOT_AVAILABLE',
      reason: 'Home-level releases cover 0 of 1 councils on this day.',
    });
  });

  test('is carried forward for twelve months, after three of them as stale; a series shows only what was told', async () => {
    await publishWorld(db, { releases: [{ to: '2024-03-31', covers: [BOLTON], homes: [home('1')] }] });
    expect(await homes(BOLTON, '2024-07-01')).toMatchObject({ value: 1, flags: [] });
    expect(await homes(BOLTON, '2024-07-02')).toMatchObject({ value: 1, flags: ['STALE'] });
    expect(await homes(BOLTON, '2025-03-31')).toMatchObject({ value: 1, flags: ['STALE'] });
    expect(await homes(BOLTON, '2025-04-01')).toMatchObject({ status: 'NOT_AVAILABLE' });
    expect(Object.keys(await seriesOf(db, 'care_homes', BOLTON, ['2024-01', '2025-12']))).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
  });

  test('gives way to a newer one, which knows what was only estimated', async () => {
    await publishWorld(db, {
      releases: [
        { to: '2024-01-31', covers: [BOLTON], homes: [home('1', { registered_beds: 20 })] },
        { to: '2024-03-31', covers: [BOLTON], homes: [home('1', { registered_beds: 24 })] },
      ],
    });
    expect(await seriesOf(db, 'registered_beds', BOLTON, ['2023-12', '2024-03'])).toEqual({
      ...{ '2023-12': 20, '2024-01': 20, '2024-02': 20, '2024-03': 24 },
    });
    expect(await figure(db, 'registered_beds', BOLTON, { day: '2024-02-29' })).toMatchObject({ flags: [] });
  });
});

describe('two lists of what is open', () => {
  test('tell their own days; between them the first one is carried forward, and a home it alone has ends with it', async () => {
    await publishWorld(db, {
      releases: [
        snapshot('2024-01-31', { homes: [home('1'), home('2')] }),
        snapshot('2024-03-31', { homes: [home('1')] }),
      ],
    });
    expect(await homes(BOLTON, '2024-01-30')).toMatchObject({ status: 'NOT_AVAILABLE' });
    expect(await homes(BOLTON, '2024-03-30')).toMatchObject({ value: 2 });
    expect(await homes(BOLTON, '2024-03-31')).toMatchObject({ value: 1 });
  });

  test('count a home that both linked registrations stand for once', async () => {
    await publishWorld(db, {
      releases: [
        snapshot('2024-01-31', {
          homes: [home('old'), home('new', { registered_from: '2024-01-20' })],
          links: [{ from: 'old', to: 'new' }],
        }),
      ],
    });
    expect(await homes(BOLTON, '2024-01-31')).toMatchObject({ value: 1 });
  });
});

describe('a full register of Oldham beside a national list of rated homes', () => {
  beforeAll(async () => {
    await publishWorld(db, {
      releases: [
        ratedList('2024-02-29'),
        {
          ...{ from: '2023-10-01', to: '2024-03-31', covers: [OLDHAM] },
          homes: ['o1', 'o2', 'new'].map((id) =>
            home(id, { council_code: OLDHAM, deregistered_on: id === 'o2' ? '2024-02-20' : null }),
          ),
        },
      ],
    });
  });

  test('tells Oldham, with its beds and its unrated home', async () => {
    expect(await homes(OLDHAM, '2024-02-29')).toMatchObject({ value: 2, flags: [], releaseIds: [2] });
    expect(await figure(db, 'registered_beds', OLDHAM, { day: '2024-02-29' })).toMatchObject({ value: 40 });
    expect(await figure(db, 'good_or_better_of_rated', OLDHAM, { day: '2024-02-29' })).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
  });

  test('leaves England told from the list alone: the two added up would be a number that nobody published', async () => {
    expect(await homes(ENGLAND, '2024-02-29')).toMatchObject({
      value: 5,
      flags: ['PARTIAL_COVERAGE'],
      releaseIds: [1],
    });
    expect(await homes(ENGLAND, '2024-03-31')).toMatchObject({ value: 5, releaseIds: [1] });
    expect(await figure(db, 'registered_beds', ENGLAND, { day: '2024-02-29' })).toMatchObject({
      status: 'NOT_AVAILABLE',
    });
  });

  test('leaves England untold where only Oldham is', async () => {
    expect(await homes(ENGLAND, '2024-01-31')).toMatchObject({
      status: 'NOT_AVAILABLE',
      reason: 'Home-level releases cover 1 of 153 councils on this day.',
    });
  });

  test('says of the share of all homes that a list of rated homes makes it an upper limit', async () => {
    expect(await figure(db, 'good_or_better_of_all', BOLTON, { day: '2024-02-29' })).toMatchObject({
      ...{ value: 1, flags: ['PARTIAL_COVERAGE'] },
      reason: expect.stringContaining('upper limit'),
    });
  });
});

test('a full list takes over from a list of rated homes, and England stays with the list until it ends', async () => {
  await publishWorld(db, {
    releases: [
      ratedList('2024-01-31'),
      snapshot('2024-02-29', { covers: [OLDHAM], homes: [home('o1', { council_code: OLDHAM })] }),
    ],
  });
  expect(await homes(OLDHAM, '2024-01-31')).toMatchObject({ value: 3 });
  expect(await homes(OLDHAM, '2024-02-29')).toMatchObject({ value: 1 });
  expect(await homes(ENGLAND, '2024-02-29')).toMatchObject({ value: 5, releaseIds: [1] });
});

test('beds that a later release gives stand in, as an estimate, where a list has none', async () => {
  await publishWorld(db, {
    releases: [
      snapshot('2024-01-31', { homes: [listedHome('1')] }),
      snapshot('2024-02-29', { homes: [home('1', { with_nursing: true, registered_beds: 33 })] }),
    ],
  });
  const day = '2024-01-31';
  expect(await figure(db, 'registered_beds', BOLTON, { day })).toMatchObject({
    value: 33,
    flags: ['ESTIMATED'],
  });
  expect(
    await figure(db, 'care_homes', BOLTON, { day, serviceType: 'CARE_HOME_WITH_NURSING' }),
  ).toMatchObject({ value: 1 });
});
