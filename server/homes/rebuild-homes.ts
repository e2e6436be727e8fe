import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';

/** In the order in which they depend on one another. */
const STATEMENTS = [
  'provider',
  'care-home',
  'care-home-link',
  'premises',
  'dual-registration',
  'care-home-area',
  'council-spell',
  'council-spell-recast',
  'care-home-span',
].map((name) => sqlFile(import.meta.url, `./${name}.sql`));

const TABLES = [
  'care_home_span',
  'council_spell',
  'care_home_area',
  'care_home_link',
  'care_home',
  'provider',
];

/** Rebuilds everything that is known of care homes from the published releases. */
export async function rebuildHomes(client: Queryable): Promise<void> {
  for (const table of TABLES) await client.query(`DELETE FROM ${table}`);
  for (const statement of STATEMENTS) await client.query(statement);
}
