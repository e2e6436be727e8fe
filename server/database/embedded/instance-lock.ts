import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { z } from 'zod';
import { isAlive, startOf } from './process-identity.js';

const lockSchema = z.object({ pid: z.int(), startedAt: z.string().optional() });

type Lock = z.infer<typeof lockSchema>;

/** Thrown when another Care Market Atlas works on the same data folder. */
export class DataFolderInUse extends Error {
  constructor(
    folder: string,
    readonly pid: number,
  ) {
    super(
      `Another Care Market Atlas (process ${pid}) is using the data folder ${folder}. Stop it first, or set DATA_DIR ` +
        'to another folder.',
    );
    this.name = 'DataFolderInUse';
  }
}

/** The lock file of a folder. */
export function lockFile(folder: string): string {
  return path.join(folder, 'atlas.lock');
}

/**
 * Claims a folder for this process until the returned function is called. A lock whose owner has died is taken over.
 * @param patience how long a living owner may take to let go, in milliseconds
 * @throws {DataFolderInUse} when the owner is alive.
 */
export async function lockFolder(folder: string, patience = 0): Promise<() => void> {
  const deadline = Date.now() + patience;
  const file = lockFile(folder);
  const mine: Lock = { pid: process.pid, startedAt: startOf(process.pid) };
  while (!created(file, mine)) {
    const owner = await readLock(file);
    if (!owner || !isHeld(owner)) rmSync(file, { force: true });
    else if (Date.now() < deadline) await sleep(50);
    else throw new DataFolderInUse(folder, owner.pid);
  }
  return () => rmSync(file, { force: true });
}

function created(file: string, lock: Lock): boolean {
  try {
    writeFileSync(file, JSON.stringify(lock), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The owner in a lock file; undefined when the file is gone, or was left half written. */
async function readLock(file: string): Promise<Lock | undefined> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    try {
      return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      // Its owner may be writing it at this moment.
      await sleep(50);
    }
  }
  return undefined;
}

function isHeld(owner: Lock): boolean {
  return isAlive(owner.pid) && (owner.startedAt === undefined || owner.startedAt === startOf(owner.pid));
}
