-- Stored series of the metrics, areas, service types and bands asked for, in the order in which they were asked for.
-- Columns come as JSON, which is read several times faster than arrays written out.
SELECT s.metric_code, s.area_code, s.service_type, s.band, to_json(s.months) AS months, to_json(s.values) AS values,
       to_json(s.statuses) AS statuses, to_json(s.reasons) AS reasons, to_json(s.flags) AS flags,
       to_json(s.numerators) AS numerators, to_json(s.denominators) AS denominators, to_json(s.mid_years) AS mid_years,
       to_json(s.contributing) AS contributing, to_json(s.expected) AS expected, to_json(s.release_ids) AS release_ids
FROM   metric_series s
WHERE  s.metric_code = ANY ($1) AND s.area_code = ANY ($2) AND s.service_type = ANY ($3) AND (s.band = '' OR s.band = ANY ($4))
ORDER  BY array_position($1, s.metric_code), array_position($2, s.area_code), array_position($3, s.service_type), array_position($4, s.band)
