import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';

const statements = [
  'area-commissioners',
  'council-month',
  'placement-month',
  'block-month',
  'bed-return-month',
].map((name) => sqlFile(import.meta.url, `./${name}.sql`));

/** Makes the temporary tables that the metrics of placements, block beds and bed returns read, of areas that changed. */
export async function preparePlacementMonths(client: Queryable): Promise<void> {
  for (const statement of statements) await client.query(statement);
}
