import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildServer } from '../../server/setup/build-server.mjs';
import { exclusively } from '../../server/setup/exclusive.mjs';
import { fingerprint, isBuiltFrom, stampBuild } from '../../server/setup/inputs.mjs';
import { isInstalled } from '../../server/setup/install.mjs';
import { nodeVersionProblem } from '../../server/setup/node-version.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeVersionProblem(version)).toBeUndefined();
  });

  it.each(['18.20.4', '20.18.3', '16.0.0'])('%s is refused, with what is needed', (version) => {
    expect(nodeVersionProblem(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
  });
});

describe('the packages', () => {
  const lock = (version: string) => ({
    packages: {
      '': {},
      'node_modules/a': { version },
      'node_modules/for-macs': { version: '1.0.0', optional: true },
    },
  });
  const installedByNpm = (version: string) => ({ packages: { 'node_modules/a': { version } } });

  it('are to be installed in a fresh clone', () => {
    write('package-lock.json', lock('1.0.0'));
    expect(isInstalled(folder)).toBe(false);
  });

  it('count as installed when a person did it with npm, without what only other machines need', () => {
    write('package-lock.json', lock('1.0.0'));
    write('node_modules/.package-lock.json', installedByNpm('1.0.0'));
    expect(isInstalled(folder)).toBe(true);
  });

  it('are to be installed again when the lock file asks for other versions', () => {
    write('package-lock.json', lock('1.0.0'));
    write('node_modules/.package-lock.json', installedByNpm('1.0.0'));
    isInstalled(folder);
    write('package-lock.json', lock('1.1.0'));
    expect(isInstalled(folder)).toBe(false);
  });

  it('are to be installed when those for building were left out', () => {
    write('package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0', dev: true } } });
    write('node_modules/.package-lock.json', { packages: {} });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('a build', () => {
  it('is stale when a source was changed, added or removed, and fresh otherwise', () => {
    write('source/a.ts', 'a');
    const built = fingerprint(['source', 'missing'], folder);
    stampBuild(built, folder);
    expect(isBuiltFrom(fingerprint(['source', 'missing'], folder), folder)).toBe(true);

    utimesSync(path.join(folder, 'source/a.ts'), 1, 1);
    const touched = fingerprint(['source'], folder);
    write('source/b.ts', 'b');
    const added = fingerprint(['source'], folder);
    rmSync(path.join(folder, 'source/a.ts'));
    const removed = fingerprint(['source'], folder);
    expect(new Set([built, touched, added, removed]).size).toBe(4);
  });

  it('of the server has the data files beside the code, and no leftovers of the build before', async () => {
    write('server/removed.js', '');
    await buildServer(folder);
    const migration = path.join(folder, 'server/database/migrations');
    expect(existsSync(path.join(migration, '0001-foundation.sql'))).toBe(true);
    expect(existsSync(path.join(folder, 'seeds/reference/area.csv'))).toBe(true);
    expect(existsSync(path.join(folder, 'server/removed.js'))).toBe(false);
    expect(readFileSync(path.join(migration, 'index.js'), 'utf8')).toContain(
      '//# sourceMappingURL=index.js.map',
    );
  });
});

describe('two set-ups of one folder', () => {
  it('run one after the other, and the second says what it waits for', async () => {
    const lock = path.join(folder, 'setup.lock');
    const said: string[] = [];
    write('setup.lock', String(process.ppid));
    let isDone = false;
    const second = exclusively(
      async () => {
        isDone = true;
      },
      (line: string) => void said.push(line),
      lock,
    );
    await sleep(500);
    expect(isDone).toBe(false);
    expect(said).toEqual([`Waiting for another set-up of this folder (process ${process.ppid}) …`]);
    rmSync(lock);
    await second;
    expect(isDone).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('do not wait for one that died', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    write('setup.lock', String(dead));
    await expect(
      exclusively(
        async () => 'done',
        () => undefined,
        path.join(folder, 'setup.lock'),
      ),
    ).resolves.toBe('done');
  });
});
