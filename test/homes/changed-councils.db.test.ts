import type { Database } from '../../server/database/database.js';
import { home, type HomeFacts, listedHome, type ReleaseFacts } from '../factories/facts.js';
import { figure, seriesOf } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const SOMERSET_COUNTY = 'E10000027';
const SOMERSET = 'E06000066';
const NORTHAMPTONSHIRE = 'E10000021';
const NORTH = 'E06000061';
const WEST = 'E06000062';
const full = (to: string, council: string, ids: string[], facts: Partial<HomeFacts> = {}): ReleaseFacts => ({
  ...{ kind: 'SNAPSHOT', to, covers: [council] },
  homes: ids.map((id) => home(id, { council_code: council, ...facts })),
});
const homes = (area: string, day: string) => figure(db, 'care_homes', area, { day });

describe('Somerset, a new code for the same ground since April 2023', () => {
  beforeAll(() =>
    publishWorld(db, {
      releases: [
        full('2023-02-28', SOMERSET_COUNTY, ['1', '2', '3']),
        full('2023-05-31', SOMERSET, ['1', '2']),
      ],
    }),
  );

  test.each([SOMERSET, SOMERSET_COUNTY])(
    'has one line without a gap, by whichever code it is asked (%s)',
    async (code) => {
      expect(await homes(code, '2023-03-31')).toMatchObject({ value: 3 });
      expect(await homes(code, '2023-04-15')).toMatchObject({ value: 3 });
      expect(await homes(code, '2023-05-31')).toMatchObject({ value: 2 });
      expect(await seriesOf(db, 'care_homes', code, ['2023-01', '2023-12'])).toEqual({
        '2023-02': 3,
        '2023-03': null,
        '2023-04': null,
        '2023-05': 2,
      });
    },
  );

  test('says which figures were told under the other code', async () => {
    expect((await homes(SOMERSET, '2023-02-28')).flags).toEqual(['RECAST_TO_CURRENT_BOUNDARY']);
    expect((await homes(SOMERSET, '2023-05-31')).flags).toEqual([]);
    expect((await homes(SOMERSET_COUNTY, '2023-05-31')).flags).toEqual(['RECAST_TO_CURRENT_BOUNDARY']);
  });
});

test('an old list under the old code and a register under the new one are told as one ground: the register', async () => {
  await publishWorld(db, {
    releases: [
      {
        ...{ kind: 'SNAPSHOT', to: '2023-02-28', covers: [SOMERSET_COUNTY], hasHomes: false, hasBeds: false },
        homes: ['1', '2'].map((id) => listedHome(id, { council_code: SOMERSET_COUNTY })),
      },
      {
        ...{ from: '2022-10-01', to: '2023-06-30', covers: [SOMERSET] },
        homes: ['1', '2', '3'].map((id) => home(id, { council_code: SOMERSET })),
      },
    ],
  });
  for (const code of [SOMERSET, SOMERSET_COUNTY])
    for (const day of ['2023-02-28', '2023-03-31', '2023-06-30'])
      expect(await homes(code, day)).toMatchObject({ value: 3, releaseIds: [2] });
});

describe('Northamptonshire, split in April 2021', () => {
  test('is told by its successors together, before and since', async () => {
    await publishWorld(db, {
      releases: [full('2022-01-31', NORTH, ['n1', 'n2']), full('2022-01-31', WEST, ['w1'])],
    });
    expect(await homes(NORTHAMPTONSHIRE, '2022-01-31')).toMatchObject({
      value: 3,
      flags: ['RECAST_TO_CURRENT_BOUNDARY'],
    });
  });

  test('is not told by one successor alone', async () => {
    await publishWorld(db, { releases: [full('2022-01-31', NORTH, ['n1', 'n2'])] });
    expect(await homes(NORTHAMPTONSHIRE, '2022-01-31')).toMatchObject({ status: 'NOT_AVAILABLE' });
    expect(await homes(NORTH, '2022-01-31')).toMatchObject({ value: 2 });
  });

  test('does not tell its successors: nobody says which of its homes lies in which', async () => {
    await publishWorld(db, { releases: [full('2021-01-31', NORTHAMPTONSHIRE, ['1', '2'])] });
    expect(await homes(NORTHAMPTONSHIRE, '2021-01-31')).toMatchObject({ value: 2, flags: [] });
    for (const part of [NORTH, WEST])
      expect(await homes(part, '2021-01-31')).toMatchObject({ status: 'NOT_AVAILABLE' });
  });

  test('keeps in an old list the homes that a newer one shows under a successor', async () => {
    await publishWorld(db, {
      releases: [
        full('2021-01-31', NORTHAMPTONSHIRE, ['n1', 'w1', 'closed']),
        full('2022-06-30', NORTH, ['n1']),
        full('2022-06-30', WEST, ['w1']),
      ],
    });
    expect(await homes(NORTHAMPTONSHIRE, '2021-01-31')).toMatchObject({ value: 3, flags: [] });
    expect(await homes(NORTHAMPTONSHIRE, '2022-06-30')).toMatchObject({ value: 2 });
    expect(await homes(NORTH, '2022-06-30')).toMatchObject({ value: 1 });
  });

  test('counts no home twice where an old list and a successor’s register tell of the same days', async () => {
    const list: ReleaseFacts = {
      ...{ kind: 'SNAPSHOT', to: '2021-01-31', covers: [NORTHAMPTONSHIRE], hasHomes: false, hasBeds: false },
      homes: ['n1', 'n2', 'w1'].map((id) => listedHome(id, { council_code: NORTHAMPTONSHIRE })),
    };
    const register = (council: string, ids: string[]): ReleaseFacts => ({
      ...{ from: '2020-10-01', to: '2021-06-30', covers: [council] },
      homes: ids.map((id) => home(id, { council_code: council })),
    });
    await publishWorld(db, { releases: [list, register(NORTH, ['n1', 'n2', 'n3'])] });
    expect(await homes(NORTH, '2021-01-31')).toMatchObject({ value: 3, releaseIds: [2] });
    expect(await homes(NORTHAMPTONSHIRE, '2021-01-31')).toMatchObject({ value: 3, releaseIds: [1] });
    await publishWorld(db, {
      releases: [list, register(NORTH, ['n1', 'n2', 'n3']), register(WEST, ['w1', 'w2'])],
    });
    expect(await homes(NORTHAMPTONSHIRE, '2021-01-31')).toMatchObject({
      value: 5,
      flags: ['RECAST_TO_CURRENT_BOUNDARY'],
    });
  });
});

test('homes of Cumbria placed in districts are told for the successor that took the district whole', async () => {
  await publishWorld(db, {
    releases: [
      full('2023-01-31', 'E10000006', ['1'], { lower_tier_code: 'E07000028' }),
      full('2023-05-31', 'E06000063', ['1']),
      full('2023-05-31', 'E06000064', []),
    ],
  });
  const { rows } = await db.pool.query(
    `SELECT area_code FROM care_home_area WHERE location_id = '1' AND area_code LIKE 'E06%'`,
  );
  expect(rows).toEqual([{ area_code: 'E06000063' }]);
});

describe('Cumbria, split along its districts', () => {
  const [cumberland, westmorland] = ['E06000063', 'E06000064'];
  const district = (id: string, lower_tier_code: string) =>
    home(id, { council_code: 'E10000006', lower_tier_code });

  test('tells its successors by place where every home is placed in a district', async () => {
    await publishWorld(db, {
      releases: [
        {
          ...{ from: '2022-10-01', to: '2023-01-31', covers: ['E10000006'] },
          homes: [district('1', 'E07000028'), district('2', 'E07000029'), district('3', 'E07000031')],
        },
      ],
    });
    expect(await homes(cumberland, '2023-01-31')).toMatchObject({
      value: 2,
      flags: ['RECAST_TO_CURRENT_BOUNDARY'],
    });
    expect(await homes(westmorland, '2023-01-31')).toMatchObject({ value: 1 });
    expect(await homes('E10000006', '2023-01-31')).toMatchObject({ value: 3, flags: [] });
  });

  test('does not where one home is not placed, and says that recast is not exact', async () => {
    await publishWorld(db, {
      releases: [
        {
          ...{ from: '2022-10-01', to: '2023-01-31', covers: ['E10000006'] },
          homes: [district('1', 'E07000028'), home('2', { council_code: 'E10000006' })],
        },
      ],
    });
    expect(await homes(cumberland, '2023-01-31')).toMatchObject({
      status: 'NOT_AVAILABLE',
      reason: expect.stringContaining('Recast is not exact: the area was made of part of Cumbria'),
    });
  });

  test('yields to what a successor’s own release tells', async () => {
    await publishWorld(db, {
      releases: [
        {
          ...{ from: '2022-10-01', to: '2023-03-31', covers: ['E10000006'] },
          homes: [district('1', 'E07000028'), district('2', 'E07000029')],
        },
        full('2023-05-31', cumberland, ['1']),
      ],
    });
    expect(await homes(cumberland, '2023-03-31')).toMatchObject({ value: 2 });
    expect(await homes(cumberland, '2023-05-31')).toMatchObject({ value: 1, flags: [] });
  });
});

describe('a council that two files place differently', () => {
  test('is the one of the newest file, for the days of the older one too', async () => {
    const [bolton, bury] = ['E08000001', 'E08000002'];
    const both = (to: string, council_code: string): ReleaseFacts => ({
      ...{ kind: 'SNAPSHOT', to, covers: [bolton, bury], homes: [home('1', { council_code })] },
    });
    await publishWorld(db, { releases: [both('2024-01-31', bolton), both('2024-03-31', bury)] });
    expect(await homes(bolton, '2024-01-31')).toMatchObject({ value: 0 });
    expect(await homes(bury, '2024-01-31')).toMatchObject({ value: 1 });
    expect(await homes(bury, '2024-03-31')).toMatchObject({ value: 1 });
  });
});
