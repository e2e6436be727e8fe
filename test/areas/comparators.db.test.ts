import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../server/database/database.js';
import { worldDatabase } from '../factories/world.js';

const statement = readFileSync(path.resolve(__dirname, '../../server/areas/comparators.sql'), 'utf8');
const OLDHAM = 'E08000004';
const ESSEX = 'E10000012';

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});

async function comparatorsOf(
  area: string,
  method: string,
  { limit = 500, own = [] as string[] } = {},
): Promise<string[]> {
  const { rows } = await db.pool.query(statement, [area, method, limit, own]);
  return rows.map(({ code }) => code);
}
async function namesOf(codes: string[]): Promise<string[]> {
  const { rows } = await db.pool.query('SELECT name FROM area WHERE code = ANY ($1) ORDER BY name', [codes]);
  return rows.map(({ name }) => name);
}

test.each(['REGION', 'ICB', 'NATION', 'IMPORTED_NEIGHBOURS', 'CUSTOM_LIST'])(
  'a group by %s never holds the area itself',
  async (method) => {
    expect(await comparatorsOf(OLDHAM, method, { own: [OLDHAM, 'E08000001'] })).not.toContain(OLDHAM);
  },
);

test('the councils of a region are those of today, without their predecessors', async () => {
  const names = await namesOf(await comparatorsOf(OLDHAM, 'REGION'));
  expect(names).toHaveLength(23);
  expect(names).toEqual(expect.arrayContaining(['Bolton', 'Cumberland', 'Lancashire', 'Liverpool']));
  expect(names).not.toContain('Cumbria');
});

test('the councils of Greater Manchester’s board are the nine others', async () => {
  expect(await namesOf(await comparatorsOf(OLDHAM, 'ICB'))).toEqual([
    'Bolton',
    'Bury',
    'Manchester',
    'Rochdale',
    'Salford',
    'Stockport',
    'Tameside',
    'Trafford',
    'Wigan',
  ]);
});

test('a council across three boards is compared with the councils of each, named once', async () => {
  const names = await namesOf(await comparatorsOf(ESSEX, 'ICB'));
  expect(names).toEqual(expect.arrayContaining(['Hertfordshire', 'Southend-on-Sea', 'Suffolk', 'Thurrock']));
  expect(new Set(names).size).toBe(names.length);
});

test('the nation of an English council is England; the demonstration country stays among its own', async () => {
  expect(await comparatorsOf(OLDHAM, 'NATION')).toEqual(['E92000001']);
  expect(await comparatorsOf('E92000001', 'NATION')).toEqual([]);
});

test('an own list keeps its order, and leaves out what is no area', async () => {
  const own = ['E08000009', 'E08000001', 'X99999999'];
  expect(await comparatorsOf(OLDHAM, 'CUSTOM_LIST', { own })).toEqual(['E08000009', 'E08000001']);
});

test('a limit takes the first of them', async () => {
  expect(await comparatorsOf(OLDHAM, 'CUSTOM_LIST', { own: ['E08000009', 'E08000001'], limit: 1 })).toEqual([
    'E08000009',
  ]);
});

test('imported neighbours come by rank, from the newest published list', async () => {
  const list = async (status: string, neighbours: string[]) => {
    const { rows } = await db.pool.query(
      `INSERT INTO release (dataset_code, version, checksum, status) VALUES ('world', $1, $1, $1) RETURNING id`,
      [status],
    );
    const { rows: lists } = await db.pool.query(
      `INSERT INTO neighbour_list (release_id, name, source, area_code) VALUES ($1, 'Neighbours', 'A test', $2) RETURNING id`,
      [rows[0].id, OLDHAM],
    );
    await db.pool.query(
      `INSERT INTO neighbour SELECT $1, code, rank, NULL FROM unnest($2::text[]) WITH ORDINALITY n (code, rank)`,
      [lists[0].id, neighbours],
    );
  };
  await list('PUBLISHED', ['E08000005', 'E08000001']);
  await list('STAGED', ['E08000009']);
  expect(await comparatorsOf(OLDHAM, 'IMPORTED_NEIGHBOURS')).toEqual(['E08000005', 'E08000001']);
});
