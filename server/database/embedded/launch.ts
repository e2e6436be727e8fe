import { spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, statfsSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { program } from './candidate-folders.js';
import { untilAnswering } from './connection.js';
import { clusterOf, homeOf } from './placement.js';
import { as, serverEnvironment } from './run.js';
import { writeRecord, type ServerRecord } from './server-record.js';
import type { ServerUser } from './server-user.js';

/** How long a server that ends at once is started again: after a crash the old one's children hold on for a while. */
const retryFor = 20_000;

/** How long a server may take to recover what a crash left behind. */
const recoverFor = 300_000;

export interface Launch {
  dataDir: string;
  record: ServerRecord;
  binaries: Binaries;
  user: ServerUser | undefined;
  durable: boolean;
  onProgress: (message: string) => void;
}

/**
 * Starts the server and waits until it takes connections; one that ends at once is started again for some seconds.
 * @returns its process id, and the record with the port that it listens on.
 * @throws with the end of the server's log.
 */
export async function launch(options: Launch): Promise<{ pid: number; record: ServerRecord }> {
  const deadline = Date.now() + retryFor;
  for (let attempt = 1; ; attempt += 1) {
    const record = await withFreePort(options.dataDir, options.record);
    const pid = await startOnce({ ...options, record });
    if (pid !== undefined) return { pid, record };
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start.\n${logTail(record.holder)}`);
    options.onProgress('The database server did not start; trying again');
    await sleep(Math.min(1_000, 200 * attempt));
  }
}

async function startOnce(options: Launch): Promise<number | undefined> {
  const { record, binaries, user } = options;
  const log = openLog(record.holder, user);
  const child = spawn(program(binaries.folder, 'postgres'), serverArguments(options), {
    ...as(user),
    cwd: homeOf(record.holder),
    env: serverEnvironment,
    // To a file, not to us: the server must not choke on a closed pipe when we are killed.
    stdio: ['ignore', log, log],
    // In a session of its own, so that Ctrl-C reaches us and not the server, which we stop when all is done.
    detached: true,
  });
  closeSync(log);
  child.unref();
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const answered = await Promise.race([failed, untilAnswering(record, isRunning, recoverFor)]);
  if (answered && isRunning()) return child.pid;
  child.kill('SIGQUIT');
  return undefined;
}

function serverArguments({ record, durable }: Launch): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port: record.port,
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    logging_collector: 'off',
    // Compiling a query costs more than running it, for queries of a tenth of a second.
    jit: 'off',
    ...(process.platform === 'linux' && !hasRoomForSharedMemory()
      ? { dynamic_shared_memory_type: 'mmap' }
      : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterOf(record.holder), ...flags];
}

/** Containers often have 64 MB of /dev/shm, in which a parallel query fails; the data directory then serves instead. */
function hasRoomForSharedMemory(): boolean {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize >= 512 * 1024 * 1024;
  } catch {
    return false;
  }
}

function logFile(holder: string): string {
  return path.join(homeOf(holder), 'server.log');
}

function openLog(holder: string, user: ServerUser | undefined): number {
  const file = logFile(holder);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) truncateSync(file);
  const log = openSync(file, 'a', 0o600);
  if (user) chownSync(file, user.uid, user.gid);
  return log;
}

function logTail(holder: string): string {
  const lines = readFileSync(logFile(holder), 'utf8').trimEnd().split('\n');
  return [`The end of ${logFile(holder)}:`, ...lines.slice(-12).map((line) => `  ${line}`)].join('\n');
}

/** Keeps the port that the data folder remembers while it is free, and else remembers another one. */
async function withFreePort(dataDir: string, record: ServerRecord): Promise<ServerRecord> {
  const port = (await freePort(record.port)) ?? (await freePort(0)) ?? 0;
  const withPort = { ...record, port };
  if (port !== record.port) writeRecord(dataDir, withPort);
  return withPort;
}

/** @param wanted a port, or 0 for any. @returns undefined when the wanted one is taken. */
function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
