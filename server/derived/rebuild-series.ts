import { populationSql } from '../areas/population-at.js';
import type { Queryable } from '../database/database.js';
import { storeSeriesSql } from '../metrics/metric-sql.js';
import { metricCatalogue } from '../observations/metric-registry.js';

/** The rollups as the metrics' SELECTs see them. */
const ROLLUPS = [
  "asked AS (SELECT area_code, as_at FROM area_stock WHERE service_type = 'ALL')",
  'stock AS (SELECT * FROM area_stock)',
  populationSql,
  'flow AS (SELECT * FROM area_flow)',
];

/** Stores the series of every metric from the rollups of stock and flow. */
export async function rebuildSeries(client: Queryable): Promise<void> {
  await client.query('DELETE FROM metric_series');
  for (const metric of metricCatalogue.all)
    await client.query(storeSeriesSql(metric.sql, ROLLUPS), [metric.code]);
}
