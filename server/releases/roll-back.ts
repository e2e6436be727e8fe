import type pg from 'pg';
import { inTransaction, type Database } from '../database/database.js';
import { withImportLock } from './import-lock.js';
import { requireStatus, type Rebuild } from './publish.js';
import type { OnProgress } from './release.js';

/**
 * Takes a published release back, the newest or an older one; the releases it had replaced count again. Its facts stay
 * stored, so that what was once said can be told.
 * @throws ReleaseRefused when there is no such release or it is not published.
 */
export function rollBackRelease(
  db: Database,
  releaseId: number,
  rebuild: Rebuild,
  onProgress?: OnProgress,
): Promise<void> {
  return withImportLock(db, () =>
    inTransaction(db.pool, async (client) => {
      const status = await requireStatus(
        client,
        releaseId,
        ['PUBLISHED', 'REPLACED'],
        'RELEASE_NOT_PUBLISHED',
      );
      await (status === 'PUBLISHED' ? countAgain(client, releaseId) : handOver(client, releaseId));
      await client.query(
        `UPDATE release SET status = 'ROLLED_BACK', withdrawn_at = now(), replaced_by = NULL WHERE id = $1`,
        [releaseId],
      );
      await client.query(`INSERT INTO publication (release_id, action) VALUES ($1, 'ROLL_BACK')`, [
        releaseId,
      ]);
      onProgress?.('publishing');
      await rebuild(client, onProgress);
      onProgress?.('rebuilt');
    }),
  );
}

async function countAgain(client: pg.PoolClient, releaseId: number): Promise<void> {
  await client.query(
    `UPDATE release SET status = 'PUBLISHED', replaced_by = NULL WHERE replaced_by = $1 AND status = 'REPLACED'`,
    [releaseId],
  );
}

/** What a replaced release had replaced is from now on replaced by its own successor. */
async function handOver(client: pg.PoolClient, releaseId: number): Promise<void> {
  await client.query(
    `UPDATE release old SET replaced_by = gone.replaced_by FROM release gone
     WHERE  gone.id = $1 AND old.replaced_by = gone.id`,
    [releaseId],
  );
}
