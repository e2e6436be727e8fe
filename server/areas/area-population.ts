import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';

const asPublished = sqlFile(import.meta.url, './area-population.sql');
const recast = sqlFile(import.meta.url, './area-population-recast.sql');
const sums = sqlFile(import.meta.url, './area-population-sums.sql');
const councils = sqlFile(import.meta.url, './area-council.sql');

/** Child type, parent type: each level is added up from the one before. */
const LEVELS = [
  ['LOWER_TIER_LA', 'CASSR'],
  ['CASSR', 'REGION'],
  ['REGION', 'COUNTRY'],
  ['CASSR', 'COUNTRY'],
  ['FINEST', 'ICB'],
  ['FINEST', 'SUB_ICB_LOCATION'],
  ['CASSR', 'ICB'],
] as const;

/** Rebuilds area_population from the published releases, and the table of councils that make up each area. */
export async function rebuildAreas(client: Queryable): Promise<void> {
  await client.query(councils);
  await client.query('ANALYZE area_council');
  await client.query(asPublished);
  await client.query('ANALYZE area_population');
  await client.query(recast);
  for (const level of LEVELS) await client.query(sums, [...level]);
}
