import type { Database } from '../../server/database/database.js';
import { BOLTON, home, listedHome } from '../factories/facts.js';
import { figure } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const NURSING = { serviceType: 'CARE_HOME_WITH_NURSING' } as const;
const RESIDENTIAL = { serviceType: 'CARE_HOME_WITHOUT_NURSING' } as const;
const register = (...homes: ReturnType<typeof home>[]) =>
  publishWorld(db, { releases: [{ to: '2024-03-31', covers: [BOLTON], homes }] });
const homesAndBeds = async (day?: string, split = {}) => [
  (await figure(db, 'care_homes', BOLTON, { day, ...split })).value,
  (await figure(db, 'registered_beds', BOLTON, { day, ...split })).value,
];

describe('a home whose beds are not known', () => {
  test.each([null, 0])(
    '(%p in the file) counts as a home, and the beds say that they are partial',
    async (beds) => {
      await register(home('1', { registered_beds: 30 }), home('2', { registered_beds: beds }));
      expect(await figure(db, 'care_homes', BOLTON)).toMatchObject({ value: 2, flags: [] });
      expect(await figure(db, 'registered_beds', BOLTON)).toMatchObject({
        ...{ value: 30, status: 'PRESENT', flags: ['PARTIAL_COVERAGE'], contributing: 1, expected: 2 },
      });
    },
  );

  test('keeps the number that an earlier release gave', async () => {
    await publishWorld(db, {
      releases: [
        { to: '2023-03-31', covers: [BOLTON], homes: [home('1', { registered_beds: 30 })] },
        { to: '2024-03-31', covers: [BOLTON], homes: [home('1', { registered_beds: 0 })] },
      ],
    });
    expect(await figure(db, 'registered_beds', BOLTON)).toMatchObject({ value: 30, flags: [] });
  });
});

describe('a council without nursing homes', () => {
  beforeEach(() => register(home('1')));

  test('has none, with no nursing beds: known zeros, not gaps', async () => {
    expect(await figure(db, 'care_homes', BOLTON, NURSING)).toMatchObject({ value: 0, status: 'PRESENT' });
    expect(await figure(db, 'registered_beds', BOLTON, NURSING)).toMatchObject({
      value: 0,
      status: 'PRESENT',
    });
  });

  test('has no share of nursing homes rated good: 0 of 0 is not a share', async () => {
    for (const share of ['good_or_better_of_rated', 'good_or_better_of_all'])
      expect(await figure(db, share, BOLTON, NURSING)).toMatchObject({
        value: null,
        status: 'NOT_APPLICABLE',
      });
  });
});

describe('two registrations of one home', () => {
  const twin = { name: 'Rose House', postcode: 'ZZ2 2ZZ', registered_beds: 38 };

  test('that both show all the beds count once; both are kept to be shown', async () => {
    await register(
      home('later', { ...twin, registered_from: '2016-01-01' }),
      home('first', { ...twin, registered_from: '2012-01-01' }),
    );
    expect(await homesAndBeds()).toEqual([1, 38]);
    const { rows } = await db.pool.query(
      'SELECT location_id, counts_towards_supply, dual_registration_of FROM care_home ORDER BY location_id',
    );
    expect(rows).toEqual([
      { location_id: 'first', counts_towards_supply: true, dual_registration_of: null },
      { location_id: 'later', counts_towards_supply: false, dual_registration_of: 'first' },
    ]);
  });

  test('are two homes where their beds differ', async () => {
    await register(home('1', twin), home('2', { ...twin, registered_beds: 12 }));
    expect(await homesAndBeds()).toEqual([2, 50]);
  });

  test('count as often as a list without beds has them: it gives no evidence of one home', async () => {
    await publishWorld(db, {
      releases: [
        {
          ...{ kind: 'SNAPSHOT', to: '2024-03-31', covers: [BOLTON], hasHomes: false, hasBeds: false },
          homes: [
            listedHome('1', { ...twin, registered_beds: null }),
            listedHome('2', { ...twin, registered_beds: null }),
          ],
        },
      ],
    });
    expect((await figure(db, 'care_homes', BOLTON)).value).toBe(2);
  });
});

test('a nursing home with residential beds counts whole under its registration, and never twice', async () => {
  await register(home('1', { with_nursing: true, registered_beds: 60 }), home('2'));
  expect(await homesAndBeds(undefined, NURSING)).toEqual([1, 60]);
  expect(await homesAndBeds(undefined, RESIDENTIAL)).toEqual([1, 20]);
  expect(await homesAndBeds()).toEqual([2, 80]);
});

test('a dormant home stands in the register but is not counted as open', async () => {
  await register(home('1'), home('2', { is_dormant: true, registered_beds: 26 }));
  expect(await homesAndBeds()).toEqual([1, 20]);
  const { rows } = await db.pool.query(
    `SELECT dormant_homes, dormant_beds FROM area_stock WHERE area_code = $1 AND as_at = '2024-03-31' AND service_type = 'ALL'`,
    [BOLTON],
  );
  expect(rows).toEqual([{ dormant_homes: 1, dormant_beds: 26 }]);
});

describe('a home that closes on the 12th', () => {
  beforeEach(() => register(home('1'), home('2', { deregistered_on: '2024-02-12', registered_beds: 31 })));

  test('is counted up to the 11th: the date of deregistration is the first day it is not registered', async () => {
    expect(await homesAndBeds('2024-02-11')).toEqual([2, 51]);
    expect(await homesAndBeds('2024-02-12')).toEqual([1, 20]);
    expect(await homesAndBeds('2024-02-29')).toEqual([1, 20]);
  });
});

describe('what a list does not say', () => {
  test('of nursing leaves the split by service type unknown, not nil', async () => {
    await publishWorld(db, {
      releases: [
        {
          ...{ kind: 'SNAPSHOT', to: '2024-03-31', covers: [BOLTON], hasHomes: false, hasBeds: false },
          homes: [listedHome('1'), listedHome('2')],
        },
      ],
    });
    for (const split of [NURSING, RESIDENTIAL])
      expect(await figure(db, 'care_homes', BOLTON, split)).toMatchObject({
        status: 'NOT_AVAILABLE',
        reason: 'The releases do not say of 2 of 2 homes whether they provide nursing.',
      });
    expect(await figure(db, 'care_homes', BOLTON)).toMatchObject({ value: 2, flags: ['PARTIAL_COVERAGE'] });
  });

  test('of beds leaves beds and their rate unknown', async () => {
    await publishWorld(db, {
      releases: [
        { kind: 'SNAPSHOT', to: '2024-03-31', covers: [BOLTON], hasBeds: false, homes: [listedHome('1')] },
      ],
      population: [{ area: BOLTON, midYear: 2023, value: 50_000 }],
    });
    for (const metric of ['registered_beds', 'beds_per_100k', 'beds_in_good_or_better'])
      expect(await figure(db, metric, BOLTON)).toMatchObject({
        status: 'NOT_AVAILABLE',
        reason: 'The release has no bed numbers.',
      });
  });
});

test('an area that no release covers whole says how many of its councils are covered', async () => {
  await register(home('1'));
  expect(await figure(db, 'care_homes', 'E92000001')).toMatchObject({
    status: 'NOT_AVAILABLE',
    reason: 'Home-level releases cover 1 of 153 councils on this day.',
  });
});

test('a Welsh area has another regulator, so that English figures do not apply', async () => {
  await register(home('1'));
  for (const metric of ['care_homes', 'good_or_better_of_rated', 'beds_per_100k'])
    expect(await figure(db, metric, 'W06000015')).toMatchObject({
      value: null,
      status: 'NOT_APPLICABLE',
      reason: expect.stringContaining('Care Inspectorate Wales'),
    });
});
