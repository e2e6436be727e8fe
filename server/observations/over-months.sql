-- Stored series of the metrics, areas, service types and bands asked for, in the order in which they were asked for.
SELECT s.metric_code, s.area_code, s.service_type, s.band, s.months, s.values, s.statuses, s.reasons, s.flags,
       s.numerators, s.denominators, s.mid_years, s.contributing, s.expected, s.release_ids
FROM   metric_series s
WHERE  s.metric_code = ANY ($1) AND s.area_code = ANY ($2) AND s.service_type = ANY ($3) AND (s.band = '' OR s.band = ANY ($4))
ORDER  BY array_position($1, s.metric_code), array_position($2, s.area_code), array_position($3, s.service_type), array_position($4, s.band)
