import { populationSql } from '../areas/population-at.js';
import type { Queryable } from '../database/database.js';
import { storeSeriesSql } from '../metrics/metric-sql.js';
import type { MetricCatalogue } from '../metrics/metric.js';

/** The denominators of all areas and months, looked up once for every metric that wants them. */
const denominators = `CREATE TEMP TABLE population ON COMMIT DROP AS
WITH asked AS (SELECT area_code, as_at FROM area_stock WHERE service_type = 'ALL'), ${populationSql}
SELECT * FROM population`;

/** The rollups as the metrics' SELECTs see them. */
const ROLLUPS = [
  'stock AS (SELECT * FROM area_stock)',
  'flow AS (SELECT * FROM area_flow)',
  'reported AS (SELECT * FROM area_reported WHERE area_code IN (SELECT area_code FROM changed_area))',
];

/** Stores the series of every metric from the rollups of stock and flow, and from reported figures. */
export async function rebuildSeries(client: Queryable, catalogue: MetricCatalogue): Promise<void> {
  await client.query(denominators);
  await client.query('ANALYZE population');
  for (const { sql, code, access } of catalogue.all)
    await client.query(storeSeriesSql(sql, ROLLUPS, access !== undefined), [
      code,
      ...(access ? [access] : []),
    ]);
}
