-- Stored series of the metrics ($1), areas ($2), service types ($3) and bands ($4) asked for, in the order in which they
-- were asked for, cut to the months from $5 to $6.
-- Columns come as JSON, which is read several times faster than arrays written out.
SELECT s.metric_code, s.area_code, s.service_type, s.band, to_json(s.months[a:z]) AS months, to_json(s.values[a:z]) AS values,
       to_json(s.statuses[a:z]) AS statuses, to_json(s.reasons[a:z]) AS reasons, to_json(s.flags[a:z]) AS flags,
       to_json(s.numerators[a:z]) AS numerators, to_json(s.denominators[a:z]) AS denominators, to_json(s.mid_years[a:z]) AS mid_years,
       to_json(s.contributing[a:z]) AS contributing, to_json(s.expected[a:z]) AS expected, to_json(s.release_ids) AS release_ids
FROM   /* table */ s
CROSS  JOIN LATERAL (
  -- Months are in order, so those asked for stand together.
  SELECT (count(*) FILTER (WHERE month < $5::date))::int + 1 AS a, (count(*) FILTER (WHERE month <= $6::date))::int AS z
  FROM   unnest(s.months) month
) cut
WHERE  s.metric_code = ANY ($1) AND s.area_code = ANY ($2) AND s.service_type = ANY ($3) AND (s.band = '' OR s.band = ANY ($4))
ORDER  BY array_position($1, s.metric_code), array_position($2, s.area_code), array_position($3, s.service_type), array_position($4, s.band)
