import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});
const options = { name: 'Invented neighbours', source: 'A test', referenceDate: '2024-07-01' };

test('a list of similar councils keeps its order, its name and its source', async () => {
  const file = fileOf(
    'list.csv',
    'area_code,neighbour_code\nE08000009,E06000036\nE08000009,Bury\nE08000004,E08000001\nE08000009,E08000009\nE08000009,Atlantis\n',
  );
  const result = await importFiles(db, 'neighbour-list-csv', file, options);
  expect(result).toMatchObject({ outcome: 'PUBLISHED', rows: 5, accepted: 3, rejected: 1 });
  expect(rulesOf(result)).toEqual({ COUNCIL_UNKNOWN: 1, NEIGHBOUR_IS_SELF: 1 });
  expect(
    await rowsOf(
      db,
      `SELECT l.name, l.source, l.area_code, n.neighbour_code, n.rank FROM neighbour n JOIN neighbour_list l ON l.id = n.list_id ORDER BY 3, 5`,
    ),
  ).toEqual([
    {
      name: options.name,
      source: options.source,
      area_code: 'E08000004',
      neighbour_code: 'E08000001',
      rank: 1,
    },
    {
      name: options.name,
      source: options.source,
      area_code: 'E08000009',
      neighbour_code: 'E06000036',
      rank: 1,
    },
    {
      name: options.name,
      source: options.source,
      area_code: 'E08000009',
      neighbour_code: 'E08000002',
      rank: 2,
    },
  ]);
});

test('ranks that the list gives count before its order', async () => {
  const file = fileOf(
    'ranked.csv',
    'area_code,neighbour_code,rank,distance\nE08000003,E08000001,2,0.9\nE08000003,E08000002,1,0.5\n',
  );
  const { release } = await importFiles(db, 'neighbour-list-csv', file, { ...options, name: 'Ranked' });
  expect(
    await rowsOf(
      db,
      `SELECT neighbour_code, rank, distance FROM neighbour n JOIN neighbour_list l ON l.id = n.list_id WHERE release_id = $1 ORDER BY 2`,
      [release],
    ),
  ).toEqual([
    { neighbour_code: 'E08000002', rank: 1, distance: 0.5 },
    { neighbour_code: 'E08000001', rank: 2, distance: 0.9 },
  ]);
});

test('a list without a name or a source is refused', async () => {
  const file = fileOf('list.csv', 'area_code,neighbour_code\nE08000009,E06000036\n');
  const result = await importFiles(db, 'neighbour-list-csv', file, { ...options, source: null });
  expect(result).toMatchObject({
    outcome: 'REFUSED',
    messages: [{ rule: 'OPTION_MISSING', column: '--source' }],
  });
});
