import type pg from 'pg';
import { inTransaction, type Database, type Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { withImportLock } from './import-lock.js';
import type { RuleId } from './reading/rules.js';
import { refusal, type OnProgress, type ReleaseStatus } from './release.js';

/** Derives everything that follows from the published releases, inside the transaction that publishes. */
export type Rebuild = (client: pg.PoolClient, onProgress?: OnProgress) => Promise<void>;

const replaceSql = sqlFile(import.meta.url, './replace-covered.sql');

/**
 * Publishes a validated release: readers see all of it, with everything derived from it, or nothing.
 * A release of the same dataset and reference date of which this one says everything again becomes REPLACED.
 * @throws ReleaseRefused when the release is not staged and validated.
 */
export function publishRelease(
  db: Database,
  releaseId: number,
  rebuild: Rebuild,
  onProgress?: OnProgress,
): Promise<void> {
  return publishReleases(db, [releaseId], rebuild, onProgress);
}

/** Publishes several releases in one transaction with one rebuild, in the order given. */
export function publishReleases(
  db: Database,
  releaseIds: readonly number[],
  rebuild: Rebuild,
  onProgress?: OnProgress,
): Promise<void> {
  return withImportLock(db, () =>
    inTransaction(db.pool, async (client) => {
      for (const releaseId of releaseIds) await publish(client, releaseId);
      onProgress?.('publishing');
      await rebuild(client, onProgress);
      onProgress?.('rebuilt');
    }),
  );
}

async function publish(client: pg.PoolClient, releaseId: number): Promise<void> {
  await requireStatus(client, releaseId, ['VALIDATED'], 'RELEASE_NOT_STAGED');
  await client.query(replaceSql, [releaseId]);
  await client.query(`UPDATE release SET status = 'PUBLISHED', published_at = now() WHERE id = $1`, [
    releaseId,
  ]);
  await client.query(`INSERT INTO publication (release_id, action) VALUES ($1, 'PUBLISH')`, [releaseId]);
}

/** Locks the release's row. @throws ReleaseRefused when there is no such release or it is in another state. */
export async function requireStatus(
  client: Queryable,
  releaseId: number,
  wanted: readonly ReleaseStatus[],
  rule: RuleId,
): Promise<ReleaseStatus> {
  const { rows } = await client.query<{ status: ReleaseStatus }>(
    'SELECT status FROM release WHERE id = $1 FOR UPDATE',
    [releaseId],
  );
  const status = rows[0]?.status;
  if (!status)
    throw refusal('RELEASE_UNKNOWN', `There is no release ${releaseId}.`, { value: String(releaseId) });
  if (!wanted.includes(status)) {
    const message = `Release ${releaseId} is ${status}; this needs one that is ${wanted.join(' or ')}.`;
    throw refusal(rule, message, { value: status });
  }
  return status;
}
