import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { program } from './candidate-folders.js';
import { clusterOf, homeOf } from './placement.js';
import { livingPostmaster, stopPostmaster } from './postmaster.js';
import { run } from './run.js';
import { databaseName } from './server-record.js';
import type { ServerUser } from './server-user.js';

/** The major version that made a data directory, or undefined when there is none. */
export function clusterVersion(holder: string): number | undefined {
  const file = path.join(clusterOf(holder), 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

interface NewCluster {
  holder: string;
  binaries: Binaries;
  user: ServerUser | undefined;
  password: string;
  durable: boolean;
}

/**
 * Makes a new data directory: UTF-8, text ordered by code point on every machine, and a password for every connection.
 * It is made under another name first, so that one whose making was cut short is never taken for complete.
 */
export async function createCluster({
  holder,
  binaries,
  user,
  password,
  durable,
}: NewCluster): Promise<void> {
  const draft = path.join(homeOf(holder), 'data.new');
  const passwordFile = path.join(homeOf(holder), 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const args = ['-D', draft, '-U', databaseName, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  if (!durable) args.push('--no-sync');
  try {
    await initialise(draft, binaries, [...args, '-E', 'UTF8'], user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, clusterOf(holder));
}

/** Not every machine has the C.UTF-8 locale, and not every version its own; plain C works everywhere. */
async function initialise(
  draft: string,
  binaries: Binaries,
  args: string[],
  user: ServerUser | undefined,
): Promise<void> {
  const unicode =
    binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--lc-collate=C', '--lc-ctype=C.UTF-8', '--lc-messages=C'];
  const initdb = program(binaries.folder, 'initdb');
  rmSync(draft, { recursive: true, force: true });
  try {
    await run(initdb, [...args, ...unicode], user);
  } catch (error) {
    if (!/locale/.test((error as Error).message)) throw error;
    rmSync(draft, { recursive: true, force: true });
    await run(initdb, [...args, '--locale=C'], user);
  }
}

/**
 * Makes room for a new database where a data folder's stand-in still has the one of a data folder that was removed:
 * who removes a data folder wants to begin anew, but nothing is deleted.
 */
export async function setAside(holder: string, log: (message: string) => void): Promise<void> {
  const cluster = clusterOf(holder);
  if (!existsSync(cluster)) return;
  const living = livingPostmaster(cluster);
  if (living) await stopPostmaster(living.pid);
  const aside = `${cluster}.${new Date().toISOString().replace(/\D/g, '')}`;
  renameSync(cluster, aside);
  log(`The data folder is new: the database of the one that was removed is kept in ${aside}.`);
}
