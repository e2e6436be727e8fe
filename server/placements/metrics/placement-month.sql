-- Requests of each area that changed, month by month from the first one told to the last month that a release tells.
CREATE TEMP TABLE placement_month ON COMMIT DROP AS
WITH told AS (
  SELECT p.commissioner_code, min(p.requested_month) AS first, date_trunc('month', max(r.reference_date)::timestamp)::date AS last,
         array_agg(DISTINCT p.release_id) AS release_ids
  FROM   placement_clock p JOIN release r ON r.id = p.release_id
  WHERE  p.to_version IS NULL GROUP BY p.commissioner_code
), area_told AS (
  SELECT ac.area_code, min(t.first) AS first, max(t.last) AS last, count(*) AS councils, count(t.commissioner_code) AS told,
         string_agg(array_to_string(t.release_ids, ','), ',') AS release_ids
  FROM   area_commissioner ac LEFT JOIN told t USING (commissioner_code)
  WHERE  ac.area_code IN (SELECT area_code FROM changed_area)
  GROUP  BY ac.area_code HAVING count(t.commissioner_code) > 0
), counted AS (
  SELECT ac.area_code, p.requested_month AS month, count(*) AS requested,
         count(*) FILTER (WHERE state = 'ON_TIME') AS on_time,
         count(*) FILTER (WHERE state IN ('LATE', 'OPEN_OVERDUE')) AS missed,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY clock_hours) FILTER (WHERE state IN ('ON_TIME', 'LATE')) AS median_hours,
         percentile_cont(0.9) WITHIN GROUP (ORDER BY clock_hours) FILTER (WHERE state IN ('ON_TIME', 'LATE')) AS p90_hours,
         count(*) FILTER (WHERE state IN ('ON_TIME', 'LATE')) AS accepted
  FROM   area_commissioner ac JOIN area_told USING (area_code)
  JOIN   placement_clock p ON p.commissioner_code = ac.commissioner_code AND p.to_version IS NULL
  GROUP  BY 1, 2
)
SELECT t.area_code, (m + interval '1 month')::date - 1 AS as_at, coalesce(c.requested, 0)::float8 AS requested,
       coalesce(c.on_time, 0)::float8 AS on_time, coalesce(c.missed, 0)::float8 AS missed, c.median_hours, c.p90_hours,
       coalesce(c.accepted, 0)::float8 AS accepted, CASE WHEN t.told < t.councils THEN 'PARTIAL_COVERAGE' ELSE '' END AS flags,
       array(SELECT DISTINCT r FROM unnest(string_to_array(t.release_ids, ',')::bigint[]) r ORDER BY r) AS release_ids
FROM   area_told t
CROSS  JOIN LATERAL generate_series(t.first::timestamp, t.last::timestamp, interval '1 month') m
LEFT   JOIN counted c ON c.area_code = t.area_code AND c.month = m::date
