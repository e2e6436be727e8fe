import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { lstatSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npmFolder } from '../../../server/database/embedded/candidate-folders.js';
import { startEmbeddedPostgres } from '../../../server/database/embedded/start.js';
import { buildForHolders, query, removeBuild, serversIn, startHolder } from './holder.js';

const nobody = 65_534;
const isKept = `SELECT to_regclass('kept') IS NOT NULL AS kept`;
const whereRoot = process.getuid?.() === 0 ? it : it.skip;

let folder: string;
let said: string[];

beforeAll(buildForHolders);
afterAll(removeBuild);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-reach-'));
  said = [];
});
afterEach(() => {
  expect(serversIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

/** The programs and libraries of the npm package, as `npm ci --ignore-scripts` leaves them: without links. */
function packageWithoutLinks(target: string): string {
  const native = path.join(npmFolder() as string, '..');
  cpSync(native, target, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(path.join(target, 'lib'))) {
    const file = path.join(target, 'lib', name);
    if (lstatSync(file).isSymbolicLink()) unlinkSync(file);
  }
  return path.join(target, 'bin');
}

function start(dataDir: string, binaries = 'npm') {
  const log = (line: string) => void said.push(line);
  const stateFolder = path.join(folder, 'state');
  return startEmbeddedPostgres({ dataDir, binaries, stateFolder, log, durable: false });
}

describe('PostgreSQL from npm', () => {
  it('runs without its install script: the library links are made', async () => {
    chmodSync(folder, 0o755);
    const binaries = packageWithoutLinks(path.join(folder, 'package/native'));
    expect(() => execFileSync(path.join(binaries, 'postgres'), ['--version'], { stdio: 'pipe' })).toThrow(
      /shared libraries/,
    );
    const server = await start(path.join(folder, 'data'), binaries);
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.stop();
  });
});

describe('root, who may not run PostgreSQL', () => {
  whereRoot(
    'keeps the database elsewhere when the server’s user cannot reach the data folder, and says so',
    async () => {
      chmodSync(folder, 0o755);
      const home = path.join(folder, 'home');
      mkdirSync(home, { mode: 0o700 });
      const dataDir = path.join(home, 'checkout/.data');

      const first = await start(dataDir);
      await query(first.url, 'CREATE TABLE kept ()');
      await first.stop();
      expect(said.join()).toMatch(/cannot reach .*checkout\/\.data: the database is in .*\/state\//);
      expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
      expect(lstatSync(home).mode & 0o777).toBe(0o700);

      const second = await start(dataDir);
      expect(await query(second.url, isKept)).toEqual([{ kept: true }]);
      await second.stop();

      // Who removes the data folder begins anew, and the old database is not lost.
      rmSync(dataDir, { recursive: true });
      const third = await start(dataDir);
      expect(await query(third.url, isKept)).toEqual([{ kept: false }]);
      expect(said.join()).toMatch(/the database of the one that was removed is kept in /);
      await third.stop();
    },
  );

  whereRoot('copies the programs to where the server’s user can reach them, once', async () => {
    chmodSync(folder, 0o755);
    const home = path.join(folder, 'home');
    mkdirSync(home, { mode: 0o700 });
    const binaries = packageWithoutLinks(path.join(home, 'package/native'));

    await (await start(path.join(folder, 'data'), binaries)).stop();
    await (await start(path.join(folder, 'data'), binaries)).stop();
    expect(said.filter((line) => line.includes('copying PostgreSQL'))).toHaveLength(1);
  });

  whereRoot('can start what an ordinary user made, who can start it again afterwards', async () => {
    const dataDir = path.join(folder, 'data');
    chmodSync(folder, 0o755);
    mkdirSync(dataDir);
    chownSync(dataDir, nobody, nobody);
    const theirs = await startHolder({ dataDir, binaries: 'npm', uid: nobody });
    await theirs.kill('SIGTERM');

    await (await start(dataDir)).stop();

    const again = await startHolder({ dataDir, binaries: 'npm', uid: nobody });
    await again.kill('SIGTERM');
    expect(again.process.exitCode).toBe(0);
  });
});
