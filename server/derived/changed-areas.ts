import type { Queryable } from '../database/database.js';
import { columnsOf, DERIVED_TABLES } from '../database/derived-tables.js';
import { sqlFile } from '../database/sql-file.js';

const template = sqlFile(import.meta.url, './changed-area.sql');

/**
 * Lists in the temporary table changed_area the areas whose figures have to be computed again.
 * @param everything every area, because a definition changed
 */
export async function findChangedAreas(client: Queryable, everything: boolean): Promise<void> {
  const withColumns = DERIVED_TABLES.reduce(
    (sql, table) => sql.replaceAll(`/* ${table.name} */`, columnsOf(table).join(', ')),
    template,
  );
  const all = everything
    ? 'UNION SELECT code FROM area UNION SELECT area_code FROM public.metric_series'
    : '';
  await client.query(withColumns.replace('/* everything */', all));
  await client.query('ANALYZE changed_area');
}
