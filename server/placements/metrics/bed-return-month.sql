-- Beds of each area that changed, by service type and month: of each home its last return of the month, pooled.
-- Homes that are open and sent none in the month are expected and do not contribute.
CREATE TEMP TABLE bed_return_month ON COMMIT DROP AS
WITH told AS (
  SELECT b.*, date_trunc('month', b.as_at::timestamp)::date AS month, r.reference_date
  FROM   bed_return b JOIN release r ON r.id = b.release_id AND r.status = 'PUBLISHED'
), last AS (
  SELECT DISTINCT ON (location_id, month) location_id, month, as_at, release_id FROM told
  ORDER  BY location_id, month, as_at DESC, reference_date DESC, release_id DESC
), home AS (
  SELECT location_id, month, release_id, sum(maximum) AS maximum, sum(occupied) AS occupied, sum(accepting) AS accepting
  FROM   last JOIN told USING (location_id, month, as_at, release_id) GROUP BY 1, 2, 3
), month_end AS (
  SELECT DISTINCT month, (month + interval '1 month')::date - 1 AS as_at FROM home
), open_home AS (
  SELECT a.area_code, s.location_id, s.service_type, m.month, m.as_at
  FROM   month_end m
  JOIN   care_home_span s ON s.from_date <= m.as_at AND s.to_date > m.as_at AND s.counts AND s.is_governing AND NOT s.is_dormant
  JOIN   care_home_area a USING (location_id)
  WHERE  a.area_code IN (SELECT area_code FROM changed_private_area)
)
SELECT o.area_code, coalesce(o.service_type, 'ALL') AS service_type, o.as_at, count(*)::int AS expected, count(h.location_id)::int AS contributing,
       sum(h.maximum)::float8 AS maximum, sum(h.occupied)::float8 AS occupied, sum(h.accepting)::float8 AS accepting,
       array_remove(array_agg(DISTINCT h.release_id), NULL) AS release_ids
FROM   open_home o LEFT JOIN home h USING (location_id, month)
GROUP  BY GROUPING SETS ((o.area_code, o.as_at), (o.area_code, o.as_at, o.service_type))
HAVING count(h.location_id) > 0
