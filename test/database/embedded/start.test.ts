import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemFolders } from '../../../server/database/embedded/candidate-folders.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../server/database/embedded/start.js';
import { query, readProc, serversIn } from './holder.js';

const whereRoot = process.getuid?.() === 0 ? it : it.skip;
const kinds = systemFolders().length > 0 ? ['system', 'npm'] : ['npm'];

let dataDir: string;

function newFolder(): string {
  dataDir = mkdtempSync(path.join(tmpdir(), 'atlas-embedded-'));
  return dataDir;
}

function removeFolder(): void {
  expect(serversIn(dataDir)).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
}

function start(binaries?: string, folder = dataDir, patience = 0) {
  return startEmbeddedPostgres({ dataDir: folder, binaries, patience, log: () => undefined, durable: false });
}

describe.each(kinds)('a database server of our own (%s)', (binaries) => {
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    newFolder();
    server = await start(binaries);
  });
  afterAll(async () => {
    await server.stop();
    removeFolder();
  });

  it('keeps its data and its address from one start to the next, and leaves no process behind', async () => {
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { url, version } = server;
    await server.stop();
    expect(serversIn(dataDir)).toEqual([]);

    server = await start(binaries);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(server).toMatchObject({ url, version, takenOver: false });
  });

  whereRoot('runs as another user where we are root', () => {
    const uid = /^Uid:\s+(\d+)/m.exec(readProc(server.pid, 'status'))?.[1];
    expect(Number(uid)).toBeGreaterThan(0);
  });

  it('listens on this machine only and lets nobody in without the password, which only we can read', async () => {
    const settings = await query(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories') ORDER BY 1`,
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['127.0.0.1', '']);
    const stranger = new URL(server.url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('stores any script, orders by code point, and knows capital letters beyond English', async () => {
    const rows = await query(
      server.url,
      `SELECT current_setting('server_encoding') AS encoding, lower('YNYS MÔN') AS lower,
              (SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['é','b','a','B']) x) AS sorted`,
    );
    expect(rows).toEqual([{ encoding: 'UTF8', lower: 'ynys môn', sorted: 'Babé' }]);
  });
});

/** Making a database takes a second; a copy of one that was made and stopped does not. */
const made: Record<string, string> = {};

async function copyOfMade(binaries: string): Promise<void> {
  if (!made[binaries]) {
    made[binaries] = mkdtempSync(path.join(tmpdir(), 'atlas-embedded-made-'));
    await (await start(binaries, made[binaries])).stop();
  }
  execFileSync('cp', ['-a', `${made[binaries]}/.`, dataDir]);
}

afterAll(() => Object.values(made).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('the data folder', () => {
  beforeEach(newFolder);
  afterEach(removeFolder);

  it('is refused to a second process of ours while the first lives, which goes on undisturbed', async () => {
    await copyOfMade('npm');
    const server = await start();
    await expect(start()).rejects.toThrow(
      `Another Care Market Atlas (process ${process.pid}) is using the data folder ${dataDir}.`,
    );
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.stop();
  });

  it('is waited for while the process before is letting go of it', async () => {
    await copyOfMade('npm');
    const first = await start();
    const second = start(undefined, dataDir, 10_000);
    await first.stop();
    await (await second).stop();
  });

  it.each([
    ['of a process that died', { pid: 4_194_303 }],
    ['whose process id is another process by now', { pid: process.pid, startedAt: '1' }],
    ['that was never written to its end', undefined],
  ])('is taken over with a lock %s', async (_name, lock) => {
    await copyOfMade('npm');
    writeFileSync(path.join(dataDir, 'atlas.lock'), lock ? JSON.stringify(lock) : '{"pi');
    const server = await start();
    await server.stop();
    expect(existsSync(path.join(dataDir, 'atlas.lock'))).toBe(false);
  });

  it('may be moved as a whole', async () => {
    await copyOfMade('npm');
    const moved = path.join(dataDir, 'moved');
    mkdirSync(moved);
    for (const name of ['postgres', 'postgres.json'])
      renameSync(path.join(dataDir, name), path.join(moved, name));
    const server = await start(undefined, moved);
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.stop();
  });

  it('is made anew when its making was cut short', async () => {
    mkdirSync(path.join(dataDir, 'postgres/data.new/base'), { recursive: true });
    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.stop();
  });

  it('is left alone when its password is gone, with a message that says so', async () => {
    await copyOfMade('npm');
    rmSync(path.join(dataDir, 'postgres.json'));
    await expect(start()).rejects.toThrow(/postgres\.json with its password is missing/);
  });

  it('gets another port when its own is taken', async () => {
    await copyOfMade('npm');
    const { port } = JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8'));
    const other = createServer().listen(port, '127.0.0.1');
    const server = await start();
    expect(new URL(server.url).port).not.toBe(String(port));
    other.close();
    await server.stop();
  });

  it('starts though its pid file names a process that is now some other program', async () => {
    await copyOfMade('npm');
    const file = path.join(dataDir, 'postgres/data/postmaster.pid');
    writeFileSync(file, `${process.ppid}\n${dataDir}/postgres/data\n1\n1\n\n127.0.0.1\n0 0\nready\n`);
    const server = await start();
    expect(server.takenOver).toBe(false);
    await server.stop();
  });
});

const whereBoth = kinds.length === 2 ? describe : describe.skip;

whereBoth('a data folder of another version', () => {
  beforeEach(async () => {
    newFolder();
    await copyOfMade('npm');
  });
  afterEach(removeFolder);

  it('is refused, with what to do, when no PostgreSQL of its version is here', async () => {
    await expect(start('system')).rejects.toThrow(
      /The data folder was made by PostgreSQL 18, and only PostgreSQL \S+ was found here\. Install PostgreSQL 18,/,
    );
  });

  it('is run by the PostgreSQL that made it, when that is here too', async () => {
    const server = await start();
    expect(server.version).toMatch(/^18\./);
    await server.stop();
  });
});
