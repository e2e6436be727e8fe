import type { Database } from '../../server/database/database.js';
import { publishWorld, worldDatabase } from '../factories/world.js';
import type { PopulationFacts } from '../factories/facts.js';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

const publish = (...population: PopulationFacts[]) => publishWorld(db, { population });
async function populationOf(area: string, midYear: number) {
  const { rows } = await db.pool.query(
    `SELECT value, status, basis FROM area_population WHERE area_code = $1 AND mid_year = $2 AND band = 'AGE_65_PLUS'`,
    [area, midYear],
  );
  return rows[0];
}
const all = (codes: string[], midYear: number, value = 100) =>
  codes.map((area) => ({ area, midYear, value }));
async function childrenOf(parent: string, type: string): Promise<string[]> {
  const { rows } = await db.pool.query(
    `SELECT m.child_code FROM area_membership m JOIN area a ON a.code = m.child_code
     WHERE m.parent_code = $1 AND a.area_type = $2 AND a.valid_to IS NULL AND m.valid_to IS NULL`,
    [parent, type],
  );
  return rows.map(({ child_code }) => child_code);
}

describe('a new code for the same ground', () => {
  test.each([
    ['Barnsley', 'E08000016', 'E08000038'],
    ['Sheffield', 'E08000019', 'E08000039'],
    ['Somerset', 'E10000027', 'E06000066'],
    ['North Yorkshire', 'E10000023', 'E06000065'],
    ['Buckinghamshire', 'E10000002', 'E06000060'],
  ])('(%s) has the figures of the old one, and the old one those of the new', async (_, before, now) => {
    await publish({ area: before, midYear: 2019, value: 900 }, { area: now, midYear: 2024, value: 1_000 });
    expect(await populationOf(now, 2019)).toEqual({ value: 900, status: 'PRESENT', basis: 'PUBLISHED' });
    expect(await populationOf(before, 2024)).toEqual({ value: 1_000, status: 'PRESENT', basis: 'PUBLISHED' });
  });

  test('keeps its own figure where files give both', async () => {
    await publish(
      { area: 'E08000016', midYear: 2024, value: 900 },
      { area: 'E08000038', midYear: 2024, value: 901 },
    );
    expect((await populationOf('E08000038', 2024)).value).toBe(901);
    expect((await populationOf('E08000016', 2024)).value).toBe(900);
  });
});

describe('Northamptonshire, split in 2021', () => {
  const north = ['E07000150', 'E07000152', 'E07000153', 'E07000156'];
  const west = ['E07000151', 'E07000154', 'E07000155'];

  test('was of both its parts: each is the sum of the districts that went whole', async () => {
    await publish(...all([...north, ...west], 2019));
    expect(await populationOf('E06000061', 2019)).toEqual({ value: 400, status: 'PRESENT', basis: 'SUMMED' });
    expect(await populationOf('E06000062', 2019)).toEqual({ value: 300, status: 'PRESENT', basis: 'SUMMED' });
    expect((await populationOf('E10000021', 2019)).value).toBe(700);
  });

  test('has no part where one of its districts has no figure', async () => {
    await publish(...all(north.slice(1), 2019));
    expect(await populationOf('E06000061', 2019)).toBeUndefined();
  });

  test('is the sum of its successors since', async () => {
    await publish(
      { area: 'E06000061', midYear: 2023, value: 400 },
      { area: 'E06000062', midYear: 2023, value: 300 },
    );
    expect((await populationOf('E10000021', 2023)).value).toBe(700);
  });

  test('of Dorset is not made up from successors that took in others too', async () => {
    await publish(
      { area: 'E06000058', midYear: 2023, value: 400 },
      { area: 'E06000059', midYear: 2023, value: 300 },
    );
    expect(await populationOf('E10000009', 2023)).toBeUndefined();
  });
});

describe('a board or region that no file gives', () => {
  test('is the sum of what lies in it, apportioned where something is shared', async () => {
    const board = 'E54000057';
    const { rows } = await db.pool.query(
      `SELECT child_code, share::float8 FROM area_membership m JOIN area a ON a.code = child_code
       WHERE parent_code = $1 AND a.valid_to IS NULL AND a.area_type IN ('CASSR', 'LOWER_TIER_LA')`,
      [board],
    );
    await publish(
      ...all(
        rows.map(({ child_code }) => child_code),
        2023,
      ),
    );
    const expected = rows.reduce((sum, { share }) => sum + 100 * share, 0);
    expect((await populationOf(board, 2023)).value).toBeCloseTo(expected, 6);
  });

  test('goes without the Isles of Scilly where theirs is withheld, but without nobody else', async () => {
    const southWest = await childrenOf('E12000009', 'CASSR');
    expect(southWest).toContain('E06000053');
    const withheld: PopulationFacts = { area: 'E06000053', midYear: 2023, value: null, status: 'SUPPRESSED' };
    const others = southWest.filter((code) => code !== 'E06000053');
    await publish(withheld, ...all(others, 2023));
    expect((await populationOf('E12000009', 2023)).value).toBe(100 * others.length);
    await publish(withheld, ...all(others.slice(1), 2023));
    expect(await populationOf('E12000009', 2023)).toBeUndefined();
  });
});
