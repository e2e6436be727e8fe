import { readConfig } from '../config.js';
import { migrate, openDatabase, type Database } from '../database/database.js';
import { shareEmbeddedPostgres } from '../database/embedded/share.js';
import { withImportLock, type OnProgress } from '../releases/index.js';

/** An open database, ready for use, and how to let go of it. */
export interface Workspace {
  db: Database;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  env: NodeJS.ProcessEnv;
  log: (line: string) => void;
  onProgress: OnProgress;
  /** Fills an empty database with what ships with the project. */
  loadSeeds: (db: Database, onProgress: OnProgress) => Promise<unknown>;
}

/**
 * Opens the database that the website uses: the server of DATABASE_URL, or the embedded one of DATA_DIR, which is
 * started where it does not run and shared where it does. Migrates it, and loads the seeds where it is empty.
 * @throws ConfigError for settings that cannot be used.
 */
export async function openWorkspace({
  env,
  log,
  onProgress,
  loadSeeds,
}: WorkspaceOptions): Promise<Workspace> {
  const { databaseUrl, dataDir } = readConfig(env);
  const server = databaseUrl
    ? { url: databaseUrl, stop: async () => undefined }
    : await shareEmbeddedPostgres({ dataDir, log, onProgress: log });
  try {
    const db = await openDatabase(server.url, { poolSize: 4 });
    const close = async () => {
      await db.close();
      await server.stop();
    };
    await prepare(db, onProgress, loadSeeds).catch(async (error: unknown) => {
      await db.close();
      throw error;
    });
    return { db, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(
  db: Database,
  onProgress: OnProgress,
  loadSeeds: WorkspaceOptions['loadSeeds'],
): Promise<void> {
  await migrate(db);
  if (await hasReleases(db)) return;
  await withImportLock(db, async () => {
    if (!(await hasReleases(db))) await loadSeeds(db, onProgress);
  });
}

async function hasReleases(db: Database): Promise<boolean> {
  const { rows } = await db.pool.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM release WHERE status = 'PUBLISHED') AS found`,
  );
  return rows[0]!.found;
}
