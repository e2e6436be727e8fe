/** Which part of the stock a figure rests on: its own availability, reason and flags. */
export type StockTopic = 'homes' | 'beds' | 'ratings';

/**
 * SELECT of a count over the stock: no denominator, the value is the numerator.
 * @param count a column of the stock, or a sum of columns
 */
export function stockCountSql(count: string, topic: StockTopic, contributing = 'homes'): string {
  return `SELECT area_code, service_type, '' AS band, as_at, (${count})::float8 AS value, (${count})::float8 AS numerator,
       NULL::float8 AS denominator, NULL::int AS mid_year, ${topic}_status AS status, ${topic}_reason AS reason,
       ${topic}_flags AS flags, ${contributing} AS contributing, homes AS expected, release_ids
FROM   stock`;
}
