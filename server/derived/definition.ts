import { createHash } from 'node:crypto';
import { populationSql } from '../areas/population-at.js';
import { changeSql, flowSql } from '../capacity/rebuild-capacity.js';
import { stockSql } from '../capacity/stock-sql.js';
import { inTransaction, type Database, type Queryable } from '../database/database.js';
import { metricCatalogue } from '../observations/metric-registry.js';
import { areClockRulesChanged } from '../placements/rebuild-placements.js';
import { type Rebuild, withImportLock } from '../releases/index.js';
import type { RebuildProgress } from './rebuild.js';

/** Changes whenever the SQL that any figure rests on does. */
export function definitionFingerprint(): string {
  const metrics = metricCatalogue.all.map(({ code, version, sql, disclosure, access }) => [
    code,
    version,
    sql,
    disclosure,
    access,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([stockSql, changeSql, flowSql, populationSql, metrics]))
    .digest('hex');
}

/** Whether the derived tables were computed by other definitions than those of this program, or never. */
export async function isRedefined(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ fingerprint: string }>('SELECT fingerprint FROM derived_definition');
  return rows[0]?.fingerprint !== definitionFingerprint() || (await areClockRulesChanged(db));
}

/** Remembers by which definitions the derived tables were computed. */
export async function rememberDefinition(db: Queryable): Promise<void> {
  await db.query(
    `INSERT INTO derived_definition (fingerprint) VALUES ($1)
     ON CONFLICT (is_only) DO UPDATE SET fingerprint = excluded.fingerprint`,
    [definitionFingerprint()],
  );
}

/**
 * Computes every figure again where this program defines some differently from the one that filled the database. That
 * is a data version of its own, so that what was said before can still be told.
 * @returns false when there was nothing to do
 */
export async function recomputeIfRedefined(
  db: Database,
  rebuild: Rebuild,
  onProgress?: RebuildProgress,
): Promise<boolean> {
  if (!(await isRedefined(db.pool))) return false;
  return redefine(db, isRedefined, rebuild, onProgress);
}

/**
 * Makes a data version of its own of what changes figures without any release: a definition or a dated setting.
 * @param change what changes, in the same transaction; false where there turns out to be nothing to do
 */
export function redefine(
  db: Database,
  change: (client: Queryable) => Promise<boolean>,
  rebuild: Rebuild,
  onProgress?: RebuildProgress,
): Promise<boolean> {
  return withImportLock(db, () =>
    inTransaction(db.pool, async (client) => {
      if (!(await change(client))) return false;
      await client.query(`INSERT INTO publication (action) VALUES ('REDEFINE')`);
      await rebuild(client, onProgress);
      return true;
    }),
  );
}
