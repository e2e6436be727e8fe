import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { Database } from '../database/database.js';
import { refusal } from './release.js';

/** Any number that nothing else in the database locks by. */
export const IMPORT_LOCK_KEY = 7_315_402_026;

/** Who keeps answers is told here that an import begins, of each publication, and that the import ended. */
export const PUBLICATION_CHANNEL = 'atlas_publication';

/** Told before anything can be published: from then on nobody trusts the version that they remember. */
const lockSql = `SELECT pg_try_advisory_lock($1) AS locked, pg_notify('${PUBLICATION_CHANNEL}', 'begins')`;
const unlockSql = `SELECT pg_advisory_unlock($1), pg_notify('${PUBLICATION_CHANNEL}', 'ended')`;

const held = new AsyncLocalStorage<Database>();

/**
 * Runs work while no other import, publication or rollback can run on this database, in this process or another.
 * Nested calls share the lock. PostgreSQL frees it when the process ends, however it ends.
 * @throws ReleaseRefused IMPORT_RUNNING when another one holds it.
 */
export async function withImportLock<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const result = await tryWithImportLock(db, work);
  if (result.ran) return result.value;
  throw refusal(
    'IMPORT_RUNNING',
    'Another import or rollback is running on this database. Nothing was changed: try again when it has ended.',
  );
}

/** The same, but does nothing where another one holds the lock. */
export async function tryWithImportLock<T>(
  db: Database,
  work: () => Promise<T>,
): Promise<{ ran: true; value: T } | { ran: false }> {
  if (held.getStore() === db) return { ran: true, value: await work() };
  const client = new pg.Client({ connectionString: db.url, application_name: 'atlas import lock' });
  await client.connect();
  client.on('error', () => undefined);
  try {
    const { rows } = await client.query<{ locked: boolean }>(lockSql, [IMPORT_LOCK_KEY]);
    if (!rows[0]?.locked) return { ran: false };
    return { ran: true, value: await held.run(db, work) };
  } finally {
    await client.query(unlockSql, [IMPORT_LOCK_KEY]).catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
