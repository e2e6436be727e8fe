import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';

const ratings = sqlFile(import.meta.url, './care-home-rating.sql');

/** Rebuilds the rating in force of every home from the published releases. */
export async function rebuildQuality(client: Queryable): Promise<void> {
  await client.query(ratings);
  await client.query('ANALYZE care_home_rating');
}
