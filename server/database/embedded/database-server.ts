import { shareEmbeddedPostgres, type SharedPostgres } from './share.js';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './start.js';

interface DatabaseServerOptions extends EmbeddedPostgresOptions {
  /** A database that somebody else looks after. */
  databaseUrl: string | undefined;
}

/**
 * The database server that this process works on: the one it was given, or its own in the data folder.
 * @throws as startEmbeddedPostgres does, also when another process of ours uses the data folder.
 */
export async function ownDatabaseServer(options: DatabaseServerOptions): Promise<SharedPostgres> {
  return given(options) ?? startEmbeddedPostgres(options);
}

/** The same for the command line, which may use the server of a running website too. */
export async function anyDatabaseServer(options: DatabaseServerOptions): Promise<SharedPostgres> {
  return given(options) ?? shareEmbeddedPostgres(options);
}

function given({ databaseUrl }: DatabaseServerOptions): SharedPostgres | undefined {
  return databaseUrl === undefined ? undefined : { url: databaseUrl, stop: async () => undefined };
}
