-- Requests of each area that changed, month by month from the first one told to the last month that a release tells.
CREATE TEMP TABLE placement_month ON COMMIT DROP AS
WITH council AS (
  SELECT commissioner_code, min(month) AS first FROM council_month GROUP BY commissioner_code
), council_release AS (
  SELECT DISTINCT commissioner_code, release_id FROM placement_clock WHERE to_version IS NULL
), told AS (
  SELECT c.commissioner_code, c.first, date_trunc('month', max(r.reference_date)::timestamp)::date AS last,
         array_agg(r.id) AS release_ids
  FROM   council c JOIN council_release USING (commissioner_code) JOIN release r ON r.id = release_id
  GROUP  BY c.commissioner_code, c.first
), area_told AS (
  SELECT ac.area_code, min(t.first) AS first, max(t.last) AS last, count(*) AS councils, count(t.commissioner_code) AS told,
         string_agg(array_to_string(t.release_ids, ','), ',') AS release_ids
  FROM   area_commissioner ac LEFT JOIN told t USING (commissioner_code)
  WHERE  ac.area_code IN (SELECT area_code FROM changed_private_area)
  GROUP  BY ac.area_code HAVING count(t.commissioner_code) > 0
), counted AS (
  SELECT ac.area_code, c.month, sum(requested) AS requested, sum(on_time) AS on_time, sum(missed) AS missed,
         sum(cardinality(hours)) AS accepted
  FROM   area_commissioner ac JOIN area_told USING (area_code) JOIN council_month c USING (commissioner_code)
  GROUP  BY 1, 2
)
SELECT t.area_code, (m + interval '1 month')::date - 1 AS as_at, coalesce(c.requested, 0)::float8 AS requested,
       coalesce(c.on_time, 0)::float8 AS on_time, coalesce(c.missed, 0)::float8 AS missed,
       h.percentiles[1] AS median_hours, h.percentiles[2] AS p90_hours,
       coalesce(c.accepted, 0)::float8 AS accepted, CASE WHEN t.told < t.councils THEN 'PARTIAL_COVERAGE' ELSE '' END AS flags,
       array(SELECT DISTINCT r FROM unnest(string_to_array(t.release_ids, ',')::bigint[]) r ORDER BY r) AS release_ids
FROM   area_told t
CROSS  JOIN LATERAL generate_series(t.first::timestamp, t.last::timestamp, interval '1 month') m
LEFT   JOIN counted c ON c.area_code = t.area_code AND c.month = m::date
CROSS  JOIN LATERAL (
  -- Month by month: one sort of all areas and months at once goes to disk.
  SELECT percentile_cont('{0.5,0.9}'::float8[]) WITHIN GROUP (ORDER BY hour) AS percentiles
  FROM   area_commissioner ac
  JOIN   council_month own ON own.commissioner_code = ac.commissioner_code AND own.month = m::date
  CROSS  JOIN unnest(own.hours) hour
  WHERE  ac.area_code = t.area_code
) h
