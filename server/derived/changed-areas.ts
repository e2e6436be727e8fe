import type { Queryable } from '../database/database.js';
import { columnsOf, DERIVED_TABLES, type DerivedTable } from '../database/derived-tables.js';
import { sqlFile } from '../database/sql-file.js';

const template = sqlFile(import.meta.url, './changed-area.sql');
const privately = sqlFile(import.meta.url, './changed-private-area.sql');

/**
 * Lists in the temporary table changed_area the areas whose open figures have to be computed again, and in
 * changed_private_area those whose private ones have to.
 * @param everything every area, because a definition changed
 * @param others areas that are computed again for reasons of their own
 */
export async function findChangedAreas(
  client: Queryable,
  everything: boolean,
  others: readonly string[] = [],
): Promise<void> {
  const filledIn = DERIVED_TABLES.reduce(
    (sql, table) => sql.replace(`/* differing ${table.name} */`, differing(table)),
    template,
  );
  const all = everything
    ? 'UNION SELECT code FROM area UNION SELECT area_code FROM public.metric_series'
    : '';
  await client.query(filledIn.replace('/* everything */', all));
  await client.query(
    `INSERT INTO changed_area SELECT code FROM unnest($1::text[]) code
     WHERE code NOT IN (SELECT area_code FROM changed_area WHERE area_code IS NOT NULL)`,
    [[...new Set(others)]],
  );
  await client.query('ANALYZE changed_area');
  await client.query(privately);
  await client.query('ANALYZE changed_private_area');
}

/** SELECT of the rows that only one of them has: the new table, or the one behind it. */
function differing(table: DerivedTable): string {
  const rows = (schema: string) => `SELECT ${columnsOf(table).join(', ')} FROM ${schema}.${table.name}`;
  return `(${rows('pg_temp')} EXCEPT ${rows('public')}) UNION ALL (${rows('public')} EXCEPT ${rows('pg_temp')})`;
}
