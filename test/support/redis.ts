import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { freePort } from './server.js';

/** A Redis of a test's own. */
export interface TestRedis {
  url: string;
  /** Ends it at once. */
  stop(): Promise<void>;
  /** Makes it keep silent, with its connections open, until `resume`. */
  pause(): void;
  resume(): void;
}

function findOnPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const program = findOnPath('redis-server');

/** A describe block that needs a real Redis, and is skipped, saying so, where there is none. */
export function describeWithRedis(name: string, tests: () => void): void {
  if (program) describe(name, tests);
  else describe.skip(`${name} (needs redis-server on the PATH)`, tests);
}

/** Starts an empty Redis that stores nothing on disk. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const at = port ?? (await freePort());
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-redis-'));
  const settings = ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn(program!, settings, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${at}`;
  await untilReady(url);
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const exited = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await exited;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    url,
    stop,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
  };
}

async function untilReady(url: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(50)) {
    const client = createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => undefined);
    try {
      await client.connect();
      client.destroy();
      return;
    } catch {
      // Not up yet.
    }
  }
  throw new Error('redis-server does not start.');
}
