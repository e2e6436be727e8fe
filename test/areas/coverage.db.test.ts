import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../server/database/database.js';
import { BOLTON, home, listedHome } from '../factories/facts.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

const statement = readFileSync(path.resolve(__dirname, '../../server/areas/area-coverage.sql'), 'utf8');

let db: Database;
beforeAll(async () => {
  db = await worldDatabase();
});
const coverageOf = async (area: string) => (await db.pool.query(statement, [[area]])).rows[0];

test('an area is told from the first month end of its releases to the last, topic by topic', async () => {
  await publishWorld(db, {
    releases: [
      { kind: 'SNAPSHOT', to: '2024-01-31', covers: [BOLTON], hasBeds: false, homes: [listedHome('1')] },
      { kind: 'SNAPSHOT', to: '2024-03-31', covers: [BOLTON], homes: [home('1')] },
    ],
  });
  expect(await coverageOf(BOLTON)).toMatchObject({
    ...{ homesFrom: '2024-01-31', homesTo: '2024-03-31', bedsFrom: '2024-03-31', bedsTo: '2024-03-31' },
    ...{ ratingsFrom: '2024-01-31', ratingsTo: '2024-03-31', latest: '2024-03-31' },
  });
});

test('a register that ends in mid-month is told to its day', async () => {
  await publishWorld(db, { releases: [{ to: '2024-03-20', covers: [BOLTON], homes: [home('1')] }] });
  expect((await coverageOf(BOLTON)).latest).toBe('2024-03-20');
});

test('an area that releases cover only in part has nothing told', async () => {
  await publishWorld(db, { releases: [{ to: '2024-03-31', covers: [BOLTON], homes: [home('1')] }] });
  expect(await coverageOf('E92000001')).toMatchObject({
    homesFrom: null,
    homesTo: null,
    latest: null,
    nation: 'ENGLAND',
  });
});
