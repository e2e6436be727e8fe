import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';

const newest = sqlFile(import.meta.url, './area-reported.sql');

/** Rebuilds area_reported from the published releases. */
export async function rebuildReported(client: Queryable): Promise<void> {
  await client.query(newest);
  await client.query('ANALYZE area_reported');
}
