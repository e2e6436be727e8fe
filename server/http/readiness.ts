import type { Database } from '../database/database.js';

/** Whether the service can answer questions, and with which data. */
export interface Readiness {
  status: 'ready' | 'unavailable';
  /** Why not, in sentences; empty when ready. */
  reasons: string[];
  database: 'reachable' | 'unreachable';
  /** Names of migrations that still have to run. */
  pendingMigrations: string[];
  /** Counts publications and rollbacks: answers of the same version are the same. */
  dataVersion: number | null;
  /** The latest reference date (YYYY-MM-DD) of a published release. */
  newestReleaseDate: string | null;
}

/** A monitor would rather hear "unavailable" than wait. Milliseconds. */
const patience = 3_000;

/** Asks the database whether it is reachable, complete and filled. */
export async function readiness(db: Database): Promise<Readiness> {
  try {
    return await withinPatience(ask(db));
  } catch (error) {
    // Before the first migration there are no tables to ask.
    const isEmpty = (error as { code?: string }).code === '42P01';
    return {
      status: 'unavailable',
      reasons: [isEmpty ? 'The database has no tables yet.' : 'The database cannot be reached.'],
      database: isEmpty ? 'reachable' : 'unreachable',
      pendingMigrations: isEmpty ? migrationNames(db) : [],
      dataVersion: null,
      newestReleaseDate: null,
    };
  }
}

async function ask(db: Database): Promise<Readiness> {
  const applied = await db.pool.query<{ name: string }>('SELECT name FROM migrations');
  const { rows } = await db.pool.query<{ version: number | null; newest: string | null }>(
    `SELECT (SELECT max(version) FROM publication) AS version,
            (SELECT max(reference_date) FROM release WHERE status = 'PUBLISHED') AS newest`,
  );
  const names = new Set(applied.rows.map(({ name }) => name));
  const pendingMigrations = migrationNames(db).filter((name) => !names.has(name));
  const { version = null, newest = null } = rows[0] ?? {};
  const reasons = [
    ...(pendingMigrations.length > 0 ? [`Migrations have to run: ${pendingMigrations.join(', ')}.`] : []),
    ...(version === null ? ['No release is published yet.'] : []),
  ];
  return {
    status: reasons.length === 0 ? 'ready' : 'unavailable',
    reasons,
    database: 'reachable',
    pendingMigrations,
    dataVersion: version,
    newestReleaseDate: newest,
  };
}

function migrationNames(db: Database): string[] {
  return db.dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer.')), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
