import { sqlFile } from '../database/sql-file.js';

/** Columns that every metric's SELECT gives, in this order. */
export const METRIC_COLUMNS =
  'area_code, service_type, band, as_at, value, numerator, denominator, mid_year, status, reason, flags, contributing, expected, release_ids';

const storing = sqlFile(import.meta.url, './store-series.sql');

/**
 * The statement that stores a metric's series of all areas.
 * @param select the metric's SELECT
 * @param relations WITH fragments that define the relations it reads
 * Parameter $1 is the metric's code.
 */
export function storeSeriesSql(select: string, relations: readonly string[]): string {
  return storing
    .replace('/* relations */', () => relations.join(',\n'))
    .replace('/* metric */', () => select);
}
