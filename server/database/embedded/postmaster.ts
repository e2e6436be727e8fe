import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './process-identity.js';

/** A running server, as its own pid file describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  /** 'starting', 'stopping' or 'ready'. */
  status: string;
}

/**
 * The living server of a data directory, started by an earlier process of ours that was killed.
 * A pid file whose process is some other program by now is removed: PostgreSQL itself would take that for a server.
 * The caller must hold the folder's lock.
 */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const command = commandLine(pid);
  if (command !== undefined && !(command.includes('postgres') && command.includes(lines[1] ?? cluster))) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Stops a server: open transactions are rolled back and everything is written to disk.
 * @throws when it still runs after half a minute and an immediate shutdown.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await ended(pid, 30_000)) return;
  }
  throw new Error(`The PostgreSQL server (process ${pid}) did not stop.`);
}

/** Waits for a process to end. @returns whether it did. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
