import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemFolders } from '../../../server/database/embedded/candidate-folders.js';
import { shareEmbeddedPostgres } from '../../../server/database/embedded/share.js';
import { startEmbeddedPostgres } from '../../../server/database/embedded/start.js';
import { buildForHolders, killServer, query, removeBuild, serversIn, startHolder } from './holder.js';

const kinds = systemFolders().length > 0 ? ['system', 'npm'] : ['npm'];
const log = () => undefined;

let dataDir: string;

beforeAll(buildForHolders);
afterAll(removeBuild);
beforeEach(() => (dataDir = mkdtempSync(path.join(tmpdir(), 'atlas-crash-'))));
afterEach(() => {
  expect(serversIn(dataDir)).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});

describe.each(kinds)('the database server after a crash (%s)', (binaries) => {
  it('is taken over when only our process was killed', async () => {
    const holder = await startHolder({ dataDir, binaries });
    await query(holder.url, 'CREATE TABLE kept ()');
    await holder.kill('SIGKILL');
    expect(serversIn(dataDir)).toContain(holder.pid);

    const server = await startEmbeddedPostgres({ dataDir, binaries, log });
    expect(server).toMatchObject({ takenOver: true, pid: holder.pid, url: holder.url });
    expect(await query(server.url, `SELECT to_regclass('kept') IS NOT NULL AS kept`)).toEqual([
      { kept: true },
    ]);
    await server.stop();
  });

  it('comes up again, with all that was committed, each time everything was killed', async () => {
    for (let round = 1; round <= 2; round += 1) {
      const holder = await startHolder({ dataDir, binaries });
      expect(holder.takenOver).toBe(false);
      await query(holder.url, 'CREATE TABLE IF NOT EXISTS kept (round integer)');
      await query(holder.url, `INSERT INTO kept VALUES (${round})`);
      const unfinished = query(holder.url, 'INSERT INTO kept VALUES (-1); SELECT pg_sleep(60)');
      const lost = expect(unfinished).rejects.toThrow();
      await busy(holder.url);
      holder.process.kill('SIGKILL');
      killServer(holder.pid);
      await lost;
    }
    const server = await startEmbeddedPostgres({ dataDir, binaries, log });
    expect(await query(server.url, 'SELECT round FROM kept ORDER BY 1')).toEqual([
      { round: 1 },
      { round: 2 },
    ]);
    await server.stop();
  });

  it('is stopped by our process when that is told to end', async () => {
    const holder = await startHolder({ dataDir, binaries });
    await holder.kill('SIGTERM');
    expect(holder.process.exitCode).toBe(0);
  });
});

describe('a second process of ours', () => {
  it('may borrow the server of the first, and leaves it running', async () => {
    const holder = await startHolder({ dataDir, binaries: 'npm' });
    const borrowed = await shareEmbeddedPostgres({ dataDir, log });
    expect(borrowed.url).toBe(holder.url);
    await borrowed.stop();
    expect(await query(holder.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await holder.kill('SIGTERM');
  });

  it('runs a server itself when there is none to borrow', async () => {
    const own = await shareEmbeddedPostgres({ dataDir, log });
    expect(await query(own.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await own.stop();
  });
});

/** Waits until the unfinished statement has really begun. */
async function busy(url: string): Promise<void> {
  const running = `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
  while ((await query(url, running)).length === 0);
}
