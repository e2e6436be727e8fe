import { populationSql } from '../areas/population-at.js';
import { groupedStockSql, stockSql } from '../capacity/stock-sql.js';
import { asPublished } from '../database/derived-tables.js';
import { METRIC_COLUMNS } from '../metrics/metric-sql.js';
import type { Metric, MetricCatalogue } from '../metrics/metric.js';
import type { GroupBy } from '../metrics/value.js';
import { homeGroups } from './home-groups.js';

/** What figures of days are computed from. */
const READ = [
  'area_council',
  'area_population',
  'care_home_area',
  'care_home_rating',
  'care_home_span',
  'council_spell',
];
const READ_BY_GROUP = [...READ, 'area_stock', 'care_home', 'provider'];

/** Whether a metric can be told of a single day from the homes themselves; others only from what is stored by month. */
export const takesDay = ({ takes, disclosure, access }: Metric): boolean =>
  takes === 'MONTH_END' && !disclosure && !access;

/** A metric's SELECT for each that can be told of a day; those not asked for ($5) are skipped when it runs. */
function selects(catalogue: MetricCatalogue): string {
  return catalogue.all
    .flatMap((metric, i) =>
      takesDay(metric)
        ? [
            `SELECT ${i}::int AS metric_no, ${METRIC_COLUMNS} FROM (${metric.sql}) m${i} WHERE ${i} = ANY ($5::int[])`,
          ]
        : [],
    )
    .join('\nUNION ALL\n');
}

const then = (names: readonly string[], isReplay: boolean): string =>
  isReplay ? `${asPublished(names, '$6::bigint')},\n` : '';

/**
 * One statement for every question about days: the stock of the days asked for, and each metric's SELECT over it.
 * $1 areas, $2 days, $3 service types, $4 bands, $5 numbers of metrics, $6 data version (only where it is a replay).
 */
export function dayStatement(catalogue: MetricCatalogue, isReplay: boolean): string {
  return `WITH ${then(READ, isReplay)}
asked AS (SELECT area_code, as_at FROM unnest($1::text[]) area_code CROSS JOIN unnest($2::date[]) as_at),
${stockSql},
${populationSql}
SELECT * FROM (${selects(catalogue)}) answer
WHERE service_type = ANY ($3::text[]) AND (band = '' OR band = ANY ($4::text[]))`;
}

/**
 * One statement for every question about groups of homes at month ends; only month ends that some release tells are
 * looked at. Parameters as above ($6 is unused without a replay), then those of the filter on homes, then the most rows
 * wanted ($12).
 */
export function groupStatement(
  catalogue: MetricCatalogue,
  dimensions: readonly GroupBy[],
  isReplay: boolean,
): string {
  return `WITH ${then(READ_BY_GROUP, isReplay)}
asked AS (
  SELECT area_code, as_at FROM area_stock
  WHERE  area_code = ANY ($1::text[]) AND as_at = ANY ($2::date[]) AND service_type = 'ALL' AND coalesce($6::bigint, 0) >= 0
),
${groupedStockSql(homeGroups(dimensions))},
${populationSql}
SELECT * FROM (${selects(catalogue)}) answer
WHERE  split_part(service_type, E'\\x1f', 1) = ANY ($3::text[]) AND (band = '' OR band = ANY ($4::text[]))
ORDER  BY metric_no, area_code, service_type, band, as_at
LIMIT  $12`;
}
