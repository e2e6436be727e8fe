import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { buildServer } from '../../../server/setup/build-server.mjs';

const root = path.resolve(__dirname, '../../..');
const built = path.join(root, '.cache', `embedded-tests-${process.pid}`);

/** Compiles the server for the processes of this test file. */
export async function buildForHolders(): Promise<void> {
  mkdirSync(built, { recursive: true });
  await buildServer(built);
}

export function removeBuild(): void {
  rmSync(built, { recursive: true, force: true });
}

/** A Node process that has started the server of a data folder and holds on to it. */
export interface Holder {
  process: ChildProcess;
  url: string;
  /** The database server's process. */
  pid: number;
  takenOver: boolean;
  kill(signal: NodeJS.Signals): Promise<void>;
}

interface HolderOptions {
  dataDir: string;
  binaries: string;
  /** The account that runs the process. */
  uid?: number;
}

/** @throws with what the process printed when it could not start the server. */
export async function startHolder({ dataDir, binaries, uid }: HolderOptions): Promise<Holder> {
  const module = pathToFileURL(path.join(built, 'server/database/embedded/start.js')).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const options = ${JSON.stringify({ dataDir, binaries, durable: true })};
    const { stop, ...server } = await startEmbeddedPostgres({ ...options, log: () => {} });
    process.once('SIGTERM', () => stop().then(() => process.exit(0)));
    setInterval(() => {}, 1000);
    console.log(JSON.stringify(server));`;
  const identity = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, ...identity });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answer = await Promise.race([firstLine(child), ended.then(() => undefined)]);
  if (answer === undefined) throw new Error(errors);
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { process: child, kill, ...JSON.parse(answer) };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0] as string);
    });
  });
}

/** Runs one statement and gives its rows. */
export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The database servers that work on anything below a folder: postmasters and their children. */
export function serversIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => workingFolder(pid).startsWith(folder));
}

function workingFolder(pid: number): string {
  const command = readProc(pid, 'cmdline');
  const folder = /-D\0([^\0]+)/.exec(command)?.[1];
  return folder ?? '';
}

/** A line of what the kernel says of a process, or nothing when it has ended. */
export function readProc(pid: number, name: string): string {
  const file = `/proc/${pid}/${name}`;
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

/** Kills a server with everything that it started, as the machine would when it runs out of memory. */
export function killServer(postmaster: number): void {
  const children = readProc(postmaster, `task/${postmaster}/children`).split(' ').filter(Boolean).map(Number);
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}
