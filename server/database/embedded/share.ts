import { untilAnswering } from './connection.js';
import { DataFolderInUse } from './instance-lock.js';
import { makeDataFolder } from './placement.js';
import { isAlive } from './process-identity.js';
import { readRecord, serverUrl } from './server-record.js';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './start.js';

/** A database server that we started, or that another process of ours runs and lends us. */
export interface SharedPostgres {
  url: string;
  /** Stops the server if it is ours. */
  stop(): Promise<void>;
}

/**
 * Starts the database server of a data folder, or uses the one that another process of ours already runs there: the
 * command line works beside the running website.
 * @throws what startEmbeddedPostgres throws, but for a folder in use only when its owner's server does not answer.
 */
export async function shareEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<SharedPostgres> {
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const url = await lentBy(error.pid, options.dataDir);
    if (url === undefined) throw error;
    return { url, stop: async () => undefined };
  }
}

/** The owner may only just have started: its server is waited for. */
async function lentBy(owner: number, dataDir: string): Promise<string | undefined> {
  const record = readRecord(makeDataFolder(dataDir));
  if (!record) return undefined;
  const answered = await untilAnswering(record, () => isAlive(owner), 30_000);
  return answered ? serverUrl(record) : undefined;
}
