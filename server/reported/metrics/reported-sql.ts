export type ReportedKind = 'AVERAGE' | 'COUNT';

/**
 * The SELECT of a metric that tells one measure of reported_figure as it was reported. Only a count has a numerator: averages
 * of areas are never added up.
 */
export function reportedSql(measure: string, kind: ReportedKind): string {
  return `SELECT area_code, service_type, '' AS band, month AS as_at, value, ${kind === 'COUNT' ? 'value' : 'NULL::float8'} AS numerator,
       NULL::float8 AS denominator, NULL::int AS mid_year, status, reason, flags, contributing, expected, ARRAY[release_id] AS release_ids
FROM   reported
WHERE  measure = '${measure}'`;
}
