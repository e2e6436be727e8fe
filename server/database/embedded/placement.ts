import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.js';
import type { ServerUser } from './server-user.js';

/**
 * Where root keeps what must be reachable by the server's unprivileged user. Not a temporary folder: those are swept.
 */
export const defaultStateFolder = '/var/lib/care-market-atlas';

/** The folder inside the holder that belongs to the server's user. */
export function homeOf(holder: string): string {
  return path.join(holder, 'postgres');
}

/** PostgreSQL's own data directory. It exists only when it is complete. */
export function clusterOf(holder: string): string {
  return path.join(homeOf(holder), 'data');
}

/** Makes the data folder, and returns its path without links in it. */
export function makeDataFolder(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  return realpathSync(dataDir);
}

/** The folder that stands in for a data folder which the server's user cannot reach. */
export function standInHolder(dataDir: string, stateFolder: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return path.join(stateFolder, name);
}

interface PlacementSearch {
  dataDir: string;
  /** Where the server's files are already. */
  remembered: string | undefined;
  user: ServerUser | undefined;
  stateFolder: string;
  log: (message: string) => void;
}

/**
 * Chooses where the server's files go, and makes that folder usable by the server's user.
 * @returns the holder: the data folder itself, or the stand-in for one that the user cannot reach.
 * @throws when the user can reach neither, or not what is already there.
 */
export async function placeServer(search: PlacementSearch): Promise<string> {
  const { dataDir, remembered, user, stateFolder, log } = search;
  const standIn = standInHolder(dataDir, stateFolder);
  const choices = remembered === undefined ? [dataDir, standIn] : [remembered];
  for (const holder of choices) {
    if (!(await handOver(holder, user))) continue;
    if (holder !== dataDir) log(`User ${user?.name} cannot reach ${dataDir}: the database is in ${holder}.`);
    return holder;
  }
  throw new Error(
    `User ${user?.name}, who must run PostgreSQL because root may not, cannot use ${choices.join(' or ')}. ` +
      'Set DATA_DIR to a folder that this user can reach, or set DATABASE_URL.',
  );
}

/** Makes the server's home folder in a holder. @returns whether the server's user can write there. */
async function handOver(holder: string, user: ServerUser | undefined): Promise<boolean> {
  const home = homeOf(holder);
  const made = mkdirSync(home, { recursive: true });
  if (!user) return true;
  try {
    // Others may pass through our own folder, not list it; the folders above it are not ours to change.
    chmodSync(holder, statSync(holder).mode | 0o011);
    chmodSync(home, 0o700);
    chownSync(home, user.uid, user.gid);
    // Modes do not tell all: there are access lists, read-only mounts and squashed roots. So it is tried.
    await run('/bin/sh', ['-c', 'cd "$1" && : > .reachable && rm .reachable', 'sh', home], user);
    return true;
  } catch {
    if (made) rmSync(made, { recursive: true, force: true });
    return false;
  }
}
