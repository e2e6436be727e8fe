import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './layout.mjs';

/** The owner touches its lock this often; one left alone for much longer is nobody's, whatever its process id says. */
const touchEvery = 2_000;
const abandonedAfter = 30_000;

/**
 * Runs work while no other process sets up the same checkout; waits for one that does.
 * @param {() => Promise<T>} work
 * @param {(line: string) => void} print
 * @template T
 */
export async function exclusively(work, print, file = at('.cache', 'setup.lock')) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !claimed(file); await sleep(200)) {
    const owner = readOwner(file);
    if ((owner !== undefined && !isAlive(owner)) || isAbandoned(file)) rmSync(file, { force: true });
    else if (!told) print(`Waiting for another set-up of this folder (process ${owner ?? 'unknown'}) …`);
    told = true;
  }
  const touching = setInterval(() => utimesSync(file, new Date(), new Date()), touchEvery);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    rmSync(file, { force: true });
  }
}

function claimed(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process in the lock; undefined while it is being written or already gone. */
function readOwner(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAbandoned(file) {
  const lock = statSync(file, { throwIfNoEntry: false });
  return lock !== undefined && Date.now() - lock.mtimeMs > abandonedAfter;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
