-- Stores a metric's months as columns: one row for each area, service type and band, arrays alongside months.
WITH /* relations */,
point AS (
/* metric */
)
INSERT INTO metric_series (metric_code, area_code, service_type, band, months, values, statuses, reasons, flags,
                           numerators, denominators, mid_years, contributing, expected, release_ids)
SELECT $1, area_code, service_type, band,
       array_agg(date_trunc('month', as_at)::date ORDER BY as_at),
       array_agg(CASE WHEN status = 'PRESENT' THEN value END ORDER BY as_at),
       array_agg(status ORDER BY as_at),
       array_agg(reason ORDER BY as_at),
       array_agg(flags ORDER BY as_at),
       array_agg(numerator ORDER BY as_at),
       array_agg(denominator ORDER BY as_at),
       array_agg(mid_year ORDER BY as_at),
       array_agg(contributing ORDER BY as_at),
       array_agg(expected ORDER BY as_at),
       array(SELECT DISTINCT r FROM unnest(string_to_array(string_agg(nullif(array_to_string(release_ids, ','), ''), ','), ',')::bigint[]) r ORDER BY r)
FROM   point
GROUP  BY area_code, service_type, band
