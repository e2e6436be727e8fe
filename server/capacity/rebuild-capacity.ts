import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { countingSql, toldDaysSql } from './stock-sql.js';

/** WITH fragments: each names relations that the statement built around it reads. */
export const changeSql = sqlFile(import.meta.url, './premises-change.sql');
export const flowSql = `${changeSql},\n${sqlFile(import.meta.url, './area-flow.sql')}`;
const months = sqlFile(import.meta.url, './asked-months.sql');

const STOCK_COLUMNS = `area_code, service_type, as_at, homes, homes_with_beds, homes_backcast, beds, dormant_homes, dormant_beds,
  outstanding, good, requires_improvement, inadequate, not_yet_inspected, insufficient_evidence, inspected_not_rated,
  no_published_rating, not_yet_scored, beds_outstanding, beds_good, beds_requires_improvement, beds_inadequate,
  rating_age_months, homes_status, homes_reason, homes_flags, beds_status, beds_reason, beds_flags, ratings_status,
  ratings_reason, ratings_flags, release_ids, known_to`;

/**
 * Computes the month-end stock and the monthly flow of the areas named in changed_area that releases cover whole.
 * Months that a release only carries forward are left to be asked for by day: a series shows what was told.
 */
export async function rebuildCapacity(client: Queryable): Promise<void> {
  // Stored on the way, with statistics: one area on one day and every area in every month want other plans.
  await client.query(
    `CREATE TEMP TABLE told_day ON COMMIT DROP AS WITH ${months}, ${toldDaysSql} SELECT * FROM told_day`,
  );
  await client.query('ANALYZE told_day');
  await client.query(`WITH ${countingSql}
    INSERT INTO area_stock (${STOCK_COLUMNS}) SELECT ${STOCK_COLUMNS} FROM stock WHERE is_told`);
  await client.query('ANALYZE area_stock');
  // With statistics, too: where few areas changed, a guess of one month made the plan look at every stay for each turn.
  await client.query(`CREATE TEMP TABLE asked_month ON COMMIT DROP AS
      SELECT later.area_code, date_trunc('month', later.as_at::timestamp)::date AS month
      FROM   area_stock later
      JOIN   area_stock earlier ON earlier.area_code = later.area_code AND earlier.service_type = 'ALL'
             AND earlier.as_at = date_trunc('month', later.as_at::timestamp)::date - 1
      WHERE  later.service_type = 'ALL' AND later.beds_status = 'PRESENT' AND earlier.beds_status = 'PRESENT'`);
  await client.query('ANALYZE asked_month');
  await client.query(`WITH ${flowSql}
    INSERT INTO area_flow (area_code, service_type, month, opening, opened, extended, closed, reduced, reclassified, closing, average_beds)
    SELECT area_code, service_type, month, opening, opened, extended, closed, reduced, reclassified, closing, average_beds FROM flow`);
  await client.query('ANALYZE area_flow');
}
