import type { Queryable } from '../database/database.js';
import { columnsOf, DERIVED_TABLES, type DerivedTable } from '../database/derived-tables.js';

/**
 * Puts empty temporary tables in front of the derived ones for the rest of the transaction. What rebuilds a derived
 * table by its name fills these; readers go on with the tables behind them.
 */
export async function shadowDerivedTables(client: Queryable): Promise<void> {
  const statements = DERIVED_TABLES.map(
    ({ name }) =>
      `CREATE TEMP TABLE ${name} (LIKE public.${name} INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES) ON COMMIT DROP`,
  );
  await client.query(statements.join(';\n'));
}

/**
 * Carries what differs between the temporary tables and the derived ones behind them over to the latter. Rows that no
 * longer stand go to history; rows that stand unchanged are not touched.
 * @returns how many rows were taken out and put in
 */
export async function keepChanges(client: Queryable, version: number): Promise<number> {
  let count = 0;
  for (const table of DERIVED_TABLES) {
    const gone = await client.query(takeOutSql(table), [version]);
    const come = await client.query(putInSql(table), [version]);
    const changed = (gone.rowCount ?? 0) + (come.rowCount ?? 0);
    if (changed > 0) await client.query(`ANALYZE public.${table.name}`);
    count += changed;
  }
  return count;
}

const sameKey = ({ key }: DerivedTable): string =>
  key.map((column) => `new."${column}" = old."${column}"`).join(' AND ');

function takeOutSql(table: DerivedTable): string {
  const { name, columns, changedIn } = table;
  const row = (side: string) => `ROW(${columns.map((column) => `${side}."${column}"`).join(', ')})`;
  const same = columns.length === 0 ? '' : `AND ${row('new')} IS NOT DISTINCT FROM ${row('old')}`;
  const all = columnsOf(table).join(', ');
  return `WITH gone AS (
    DELETE FROM public.${name} old
    WHERE  ${changedIn ? `old.area_code IN (SELECT area_code FROM ${changedIn}) AND` : ''}
           NOT EXISTS (SELECT FROM pg_temp.${name} new WHERE ${sameKey(table)} ${same})
    RETURNING ${all}, from_version)
  INSERT INTO history.${name} (${all}, from_version, to_version)
  SELECT ${all}, from_version, $1::bigint FROM gone WHERE from_version < $1::bigint`;
}

function putInSql(table: DerivedTable): string {
  const all = columnsOf(table).join(', ');
  return `INSERT INTO public.${table.name} (${all}, from_version)
  SELECT ${all}, $1::bigint FROM pg_temp.${table.name} new
  WHERE  NOT EXISTS (SELECT FROM public.${table.name} old WHERE ${sameKey(table)})`;
}
