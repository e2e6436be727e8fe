import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopBeforeDrop, testDatabase } from './postgres.js';
import { runningAtlas, type RunningAtlas } from './running-atlas.js';

const root = path.resolve(__dirname, '../..');

/** A running Atlas of the built server, and the database that it uses. */
export interface ServedAtlas extends RunningAtlas {
  databaseUrl: string;
}

/**
 * Starts the built server on a free port and waits until it is ready. Call it in `beforeAll`; it stops after the file's
 * last test.
 * @throws with what the server printed, when it ends or is not ready within a minute.
 */
export async function startAtlas({ env = {} as Record<string, string> } = {}): Promise<ServedAtlas> {
  const db = await testDatabase({ seeded: true });
  const port = await freePort();
  const settings = {
    DATABASE_URL: db.url,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '0',
    ...env,
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const atlas = runningAtlas(`http://127.0.0.1:${port}`, () => end(server));
  stopBeforeDrop(atlas.stop);
  await ready(server, atlas.at('/health/ready'));
  return { ...atlas, databaseUrl: db.url };
}

async function ready(server: ChildProcess, address: string): Promise<void> {
  let printed = '';
  server.stdout?.on('data', (chunk) => (printed += chunk));
  server.stderr?.on('data', (chunk) => (printed += chunk));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  await end(server);
  throw new Error(`The server did not get ready. It printed:\n${printed}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exited;
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
