import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Database } from '../../server/database/database';
import { cleanUpStaged } from '../../server/releases';
import { fileOf } from '../releases/reading/files';
import { apiLocation } from './support/api-location';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf } from './support/import';

const child = path.join(__dirname, 'support/killed-import.mjs');
const homes = (count: number, provider: string) =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) =>
      apiLocation({ locationId: `1-${i}`, providerId: `${provider}-${i % 9}` }),
    ),
  );
const oldFile = fileOf('old.json', homes(50, 'old'));
const newFile = fileOf('new.json', homes(1_500, 'new'));

/** Runs the import in a process of its own that kills itself at a step. @returns the signal that ended it. */
function killedImport(db: Database, file: string, killAt: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, db.url, file, killAt], { stdio: 'inherit' });
    running.on('error', reject);
    running.on('close', (_, signal) => resolve(signal));
  });
}

/** Runs the same import to its end. */
async function imported(db: Database, file: string): Promise<string> {
  const { outcome } = await importFiles(db, 'cqc-locations-api', file, {
    referenceDate: '2024-06-30',
    covers: ['Oldham'],
    acceptShrink: true,
    rebuild: async (client) => {
      await client.query('DELETE FROM provider');
      await client.query(
        `INSERT INTO provider (id, name)
         SELECT DISTINCT provider_id, provider_id FROM location_sighting JOIN release r ON r.id = release_id
         WHERE  r.status = 'PUBLISHED' AND provider_id IS NOT NULL`,
      );
    },
  });
  return outcome;
}

/** What a reader sees: the published homes and what was derived of them. */
async function visible(db: Database) {
  const [seen] = await rowsOf<{ homes: number; providers: string; versions: number }>(
    db,
    `SELECT (SELECT count(*) FROM location_sighting JOIN release r ON r.id = release_id WHERE r.status = 'PUBLISHED') AS homes,
            (SELECT string_agg(DISTINCT split_part(id, '-', 1), ',') FROM provider) AS providers,
            (SELECT count(*) FROM publication) AS versions`,
  );
  return seen;
}
const oldState = { homes: 50, providers: 'old', versions: 1 };
const newState = { homes: 1_500, providers: 'new', versions: 2 };

const steps = [
  ['reading', oldState],
  ['checking', oldState],
  ['prepared', oldState],
  ['staged', oldState],
  ['storing', oldState],
  ['written', oldState],
  ['validated', oldState],
  ['rebuild begins', oldState],
  ['rebuild half done', oldState],
  ['rebuild done', oldState],
  ['rebuilt', oldState],
  ['published', newState],
] as const;

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});
beforeEach(() => db.pool.query('TRUNCATE release, provider RESTART IDENTITY CASCADE'));

test.each(steps)(
  'an import killed at “%s” leaves the old state or the new one, and the next one runs',
  async (step, expected) => {
    expect(await imported(db, oldFile)).toBe('PUBLISHED');
    expect(await visible(db)).toEqual(oldState);

    expect(await killedImport(db, newFile, step)).toBe('SIGKILL');
    expect(await visible(db)).toEqual(expected);

    await lockIsFree(db);
    await cleanUpStaged(db);
    expect(await rowsOf(db, `SELECT count(*) FROM release WHERE status IN ('STAGED', 'VALIDATED')`)).toEqual([
      { count: 0 },
    ]);
    expect(await visible(db)).toEqual(expected);

    expect(await imported(db, newFile)).toBe(expected === newState ? 'UNCHANGED' : 'PUBLISHED');
    expect(await visible(db)).toEqual(newState);
  },
  // Each one compiles and starts a process, which takes long where many tests run at once.
  180_000,
);

/** The server notices within moments that the killed process is gone, and ends its transactions. */
async function lockIsFree(db: Database): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [left] = await rowsOf<{ count: number }>(
      db,
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'atlas import%'`,
    );
    if (left!.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
