-- Area types and months for which metrics ($1) have a value in some area.
SELECT s.metric_code AS "metricCode", a.area_type AS "areaType", count(DISTINCT s.area_code)::int AS areas,
       (min(m.month) + interval '1 month')::date - 1 AS "from", (max(m.month) + interval '1 month')::date - 1 AS "to"
FROM   metric_series s
JOIN   area a ON a.code = s.area_code
CROSS  JOIN LATERAL unnest(s.months, s.statuses) m (month, status)
WHERE  s.metric_code = ANY ($1) AND s.service_type = 'ALL' AND m.status = 'PRESENT'
GROUP  BY s.metric_code, a.area_type
ORDER  BY s.metric_code, a.area_type
