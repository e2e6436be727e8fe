-- Stores a metric's months as columns: one row for each area, service type and band, arrays alongside months.
-- The rows are sorted once, so that each array need not sort them again.
WITH /* relations */,
point AS (
/* metric */
), sorted AS (
  SELECT * FROM point ORDER BY area_code, service_type, band, as_at
), series AS (
  SELECT area_code, service_type, band,
         array_agg(date_trunc('month', as_at::timestamp)::date) AS months,
         array_agg(CASE WHEN status = 'PRESENT' THEN value END) AS values,
         array_agg(status) AS statuses, array_agg(reason) AS reasons, array_agg(flags) AS flags,
         array_agg(numerator) AS numerators, array_agg(denominator) AS denominators, array_agg(mid_year) AS mid_years,
         array_agg(contributing) AS contributing, array_agg(expected) AS expected,
         string_agg(DISTINCT nullif(array_to_string(release_ids, ','), ''), ',') AS release_ids
  FROM   sorted
  GROUP  BY area_code, service_type, band
)
INSERT INTO /* table */ (metric_code, area_code, service_type, band, months, values, statuses, reasons, flags,
                           numerators, denominators, mid_years, contributing, expected, release_ids/* , rule */)
SELECT $1, area_code, service_type, band, months, values, statuses, reasons, flags,
       numerators, denominators, mid_years, contributing, expected,
       array(SELECT DISTINCT r FROM unnest(string_to_array(coalesce(release_ids, ''), ',')::bigint[]) r ORDER BY r)/* , its rule */
FROM   series
