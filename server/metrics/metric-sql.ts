import { sqlFile } from '../database/sql-file.js';

/** Columns that every metric's SELECT gives, in this order. */
export const METRIC_COLUMNS =
  'area_code, service_type, band, as_at, value, numerator, denominator, mid_year, status, reason, flags, contributing, expected, release_ids';

const storing = sqlFile(import.meta.url, './store-series.sql');

/** Which of the tables of stored series, and how its rows say whose they are. */
const OPEN = { table: 'metric_series', rule: '', itsRule: '' };
const PRIVATE = { table: 'private_series', rule: ', rule', itsRule: ', $2' };

/**
 * The statement that stores a metric's series of all areas.
 * @param select the metric's SELECT
 * @param relations WITH fragments that define the relations it reads
 * @param isPrivate whether they are stored apart from the open ones
 * Parameter $1 is the metric's code; $2, of a private one only, its rule.
 */
export function storeSeriesSql(select: string, relations: readonly string[], isPrivate = false): string {
  const { table, rule, itsRule } = isPrivate ? PRIVATE : OPEN;
  return storing
    .replace('/* table */', table)
    .replace('/* , rule */', rule)
    .replace('/* , its rule */', itsRule)
    .replace('/* relations */', () => relations.join(',\n'))
    .replace('/* metric */', () => select);
}
