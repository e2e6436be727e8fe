import type { Database } from '../../server/database/database.js';
import { home, type HomeFacts } from '../factories/facts.js';
import { figure } from '../factories/questions.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
let essexBoards: string[];
const ESSEX = 'E10000012';
beforeAll(async () => {
  db = await worldDatabase();
  const { rows } = await db.pool.query(
    `SELECT m.parent_code FROM area_membership m JOIN area a ON a.code = m.parent_code
     WHERE m.child_code = $1 AND a.area_type = 'ICB' AND a.valid_to IS NULL ORDER BY 1`,
    [ESSEX],
  );
  essexBoards = rows.map(({ parent_code }) => parent_code);
});

const day = '2024-03-31';
/** Homes of one council among a release that covers every council, so that boards are told whole. */
async function publish(homes: HomeFacts[]): Promise<void> {
  const { rows } = await db.pool.query(
    `SELECT code FROM area WHERE area_type = 'CASSR' AND nation = 'ENGLAND' AND valid_to IS NULL`,
  );
  await publishWorld(db, {
    releases: [{ kind: 'SNAPSHOT', to: day, covers: rows.map(({ code }) => code), homes }],
  });
}
const homes = (area: string) => figure(db, 'care_homes', area, { day });
const inEssex = (id: string, facts: Partial<HomeFacts> = {}) => home(id, { council_code: ESSEX, ...facts });
const some = (n: number, make: (id: string) => HomeFacts) =>
  Array.from({ length: n }, (_, i) => make(`${n}-${i}`));

test('Essex lies across three boards', () => expect(essexBoards).toHaveLength(3));

test('a council across boards is divided by where its homes stand, never by sharing out its total', async () => {
  await publish([
    ...some(3, (id) => inEssex(id, { icb_code: essexBoards[0] })),
    ...some(2, (id) => inEssex(id, { icb_code: essexBoards[1] })),
  ]);
  expect(await Promise.all(essexBoards.map(async (board) => (await homes(board)).value))).toEqual([3, 2, 0]);
  expect((await homes(ESSEX)).value).toBe(5);
});

test('a home in a district that lies whole in one board needs no other clue', async () => {
  await publish([inEssex('1', { lower_tier_code: 'E07000067' })]);
  const { rows } = await db.pool.query(
    `SELECT count(*)::int AS n FROM care_home_area h JOIN area_membership m ON m.parent_code = h.area_code AND m.child_code = 'E07000067'
     JOIN area a ON a.code = h.area_code AND a.area_type = 'ICB' WHERE h.location_id = '1'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('a home of a council that lies whole in one board and one sub-ICB location is placed in both', async () => {
  await publish([home('1', { council_code: 'E08000004' })]);
  const { rows } = await db.pool.query(
    `SELECT a.area_type FROM care_home_area h JOIN area a ON a.code = h.area_code WHERE h.location_id = '1' ORDER BY 1`,
  );
  expect(rows.map(({ area_type }) => area_type)).toEqual([
    'CASSR',
    'COUNTRY',
    'ICB',
    'REGION',
    'SUB_ICB_LOCATION',
  ]);
});

test('boards whose councils’ homes are not placed have no figure rather than none', async () => {
  await publish([inEssex('1'), inEssex('2', { icb_code: essexBoards[0] })]);
  for (const board of essexBoards)
    expect(await homes(board)).toMatchObject({
      ...{ value: null, status: 'NOT_AVAILABLE' },
      reason: 'The releases do not place 1 of 2 homes of its councils in integrated care boards.',
    });
});

test('up to one home in a hundred that is not placed is left out, and the figure says so', async () => {
  await publish([inEssex('lost'), ...some(99, (id) => inEssex(id, { icb_code: essexBoards[0] }))]);
  expect(await homes(essexBoards[0]!)).toMatchObject({
    ...{ value: 99, status: 'PRESENT', flags: ['PARTIAL_COVERAGE'] },
    reason: '1 of 100 homes of its councils are not placed in integrated care boards and are left out.',
  });
  expect((await homes('E92000001')).value).toBe(100);
});

test('a district is told only where homes are placed in districts', async () => {
  await publish([inEssex('1', { lower_tier_code: 'E07000067', icb_code: essexBoards[0] })]);
  expect(await homes('E07000067')).toMatchObject({ value: 1 });
  expect(await homes('E07000066')).toMatchObject({ value: 0, status: 'PRESENT' });
  await publish([inEssex('1', { icb_code: essexBoards[0] })]);
  expect(await homes('E07000067')).toMatchObject({
    status: 'NOT_AVAILABLE',
    reason: 'The releases do not place 1 of 1 homes of its councils in districts.',
  });
});
