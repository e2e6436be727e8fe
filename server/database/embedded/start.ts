import { randomBytes } from 'node:crypto';
import { findBinaries } from './binaries.js';
import { clusterVersion, createCluster, setAside } from './cluster.js';
import { ensureDatabase, untilAnswering } from './connection.js';
import { lockFolder } from './instance-lock.js';
import { launch } from './launch.js';
import { clusterOf, defaultStateFolder, makeDataFolder, placeServer } from './placement.js';
import { ended, livingPostmaster, stopPostmaster } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { readRecord, serverUrl, writeRecord, type ServerRecord } from './server-record.js';
import { serverUser, type ServerUser } from './server-user.js';

export interface EmbeddedPostgresOptions {
  /** The folder that everything is kept in; made if missing. */
  dataDir: string;
  /** Told what a person who looks after the machine should know, such as where the data went. */
  log: (message: string) => void;
  /** Told what takes more than a moment. */
  onProgress?: (message: string) => void;
  /** false gives up crash safety for speed: for tests only. */
  durable?: boolean;
  /** 'system', 'npm' or a folder of programs; default: the machine's own PostgreSQL, then the npm package. */
  binaries?: string;
  /** How long another process of ours may take to let go of the folder, in milliseconds; default: it must be free. */
  patience?: number;
  /** Where root keeps what the server's user could not reach elsewhere. */
  stateFolder?: string;
}

/** A running database server of our own. */
export interface EmbeddedPostgres {
  /** The address of the database, with its password. */
  url: string;
  /** The server's version, such as '15.18'. */
  version: string;
  /** The server's process. */
  pid: number;
  /** Whether it was already running, left behind by a process that was killed. */
  takenOver: boolean;
  /** Stops the server cleanly and lets go of the data folder. */
  stop(): Promise<void>;
}

type Settings = Required<Omit<EmbeddedPostgresOptions, 'binaries'>> & { binaries: string | undefined };

interface RunningServer {
  pid: number;
  record: ServerRecord;
  takenOver: boolean;
}

/**
 * Starts the database server of a data folder, making both if need be. The server listens on 127.0.0.1 only and asks
 * for a password that is kept in the data folder.
 * @throws {DataFolderInUse} when another process of ours uses the folder; an error saying what to do when no server
 * can be run.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const settings: Settings = {
    onProgress: () => undefined,
    durable: true,
    // A process that was just killed needs a moment to be gone.
    patience: 2_000,
    stateFolder: defaultStateFolder,
    binaries: process.env.ATLAS_PG_BIN || undefined,
    ...options,
    dataDir: makeDataFolder(options.dataDir),
  };
  const remembered = readRecord(settings.dataDir);
  const user = serverUser(clusterOf(remembered?.holder ?? settings.dataDir));
  const holder = await placeServer({ ...settings, remembered: remembered?.holder, user });
  const unlock = await lockFolder(holder, settings.patience);
  try {
    const server = await startServer(settings, holder, user);
    const version = await ensureDatabase(server.record);
    const stop = async () => {
      await stopPostmaster(server.pid);
      unlock();
    };
    return { url: serverUrl(server.record), version, pid: server.pid, takenOver: server.takenOver, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startServer(
  settings: Settings,
  holder: string,
  user: ServerUser | undefined,
): Promise<RunningServer> {
  const isNewFolder = readRecord(settings.dataDir) === undefined;
  if (isNewFolder && holder !== settings.dataDir) await setAside(holder, settings.log);
  const clusterMajor = clusterVersion(holder);
  const record = clusterMajor ? requireRecord(settings.dataDir, holder) : newRecord(holder);
  if (clusterMajor) {
    const living = await takeOver(holder, record, settings.onProgress);
    if (living) return living;
  }
  const binaries = await findBinaries({ ...settings, choice: settings.binaries, clusterMajor, user });
  if (!clusterMajor) {
    settings.onProgress(`Creating the database with PostgreSQL ${binaries.version}`);
    writeRecord(settings.dataDir, record);
    await createCluster({ ...settings, holder, binaries, user, password: record.password });
  }
  const launched = await launch({ ...settings, record, binaries, user });
  return { ...launched, takenOver: false };
}

/** Adopts a server that still runs; one that is on its way down is waited for. */
async function takeOver(
  holder: string,
  record: ServerRecord,
  onProgress: (message: string) => void,
): Promise<RunningServer | undefined> {
  const living = livingPostmaster(clusterOf(holder));
  if (!living) return undefined;
  onProgress(`Taking over the database server that is still running (process ${living.pid})`);
  const actual = { ...record, port: living.port || record.port };
  const answered = await untilAnswering(actual, () => isAlive(living.pid), 60_000);
  if (answered) return { pid: living.pid, record: actual, takenOver: true };
  if (await ended(living.pid, 10_000)) return undefined;
  throw new Error(
    `A PostgreSQL server (process ${living.pid}) runs on ${clusterOf(holder)} and does not answer. Stop it, then try again.`,
  );
}

function newRecord(holder: string): ServerRecord {
  return { holder, port: 0, password: randomBytes(24).toString('hex') };
}

function requireRecord(dataDir: string, holder: string): ServerRecord {
  const record = readRecord(dataDir);
  if (record) return record;
  throw new Error(
    `${clusterOf(holder)} holds a database, but postgres.json with its password is missing from ${dataDir}. Put the ` +
      'file back from a backup, or move the database away to start with a new one.',
  );
}
