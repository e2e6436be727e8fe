-- Area types and months for which a private metric ($1) has a value in some area that is open to whoever asks.
SELECT a.area_type AS "areaType", count(DISTINCT s.area_code)::int AS areas,
       (min(m.month) + interval '1 month')::date - 1 AS "from", (max(m.month) + interval '1 month')::date - 1 AS "to"
FROM   private_series s
JOIN   area a ON a.code = s.area_code
CROSS  JOIN LATERAL unnest(s.months, s.statuses) m (month, status)
WHERE  s.metric_code = $1 AND s.service_type = 'ALL' AND m.status = 'PRESENT'
GROUP  BY a.area_type
ORDER  BY a.area_type
