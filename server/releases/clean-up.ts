import type { Database } from '../database/database.js';
import { tryWithImportLock } from './import-lock.js';

/**
 * Deletes what an import that was killed left behind: releases staged or validated but never published. Does nothing
 * while an import is running, as those are its rows.
 * @returns the number of releases deleted.
 */
export async function cleanUpStaged(db: Database): Promise<number> {
  const result = await tryWithImportLock(db, () => deleteUnpublished(db));
  return result.ran ? result.value : 0;
}

async function deleteUnpublished(db: Database): Promise<number> {
  const { rowCount } = await db.pool.query(`DELETE FROM release WHERE status IN ('STAGED', 'VALIDATED')`);
  return rowCount ?? 0;
}

/** Deletes one release that was never published, with all its rows. */
export async function discardRelease(db: Database, releaseId: number): Promise<void> {
  await db.pool.query(`DELETE FROM release WHERE id = $1 AND status IN ('STAGED', 'VALIDATED')`, [releaseId]);
}
