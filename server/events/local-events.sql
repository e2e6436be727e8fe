-- Openings and closures in areas ($1) in the months from $2 to $3 that matter: together at least the share $4 of the beds
-- that the area had when the month began, and of these the $5 largest of each area. One row for each month and kind, with
-- the $6 largest homes. A change of provider is neither; a home of unknown size does not count.
WITH asked_month AS (
  SELECT area_code, month FROM (
    SELECT area_code, month, row_number() OVER (PARTITION BY area_code ORDER BY greatest(opened, closed) DESC, month) AS place
    FROM   area_flow
    WHERE  area_code = ANY ($1) AND service_type = 'ALL' AND month BETWEEN $2::date AND $3::date
      AND  greatest(opened, closed) > 0 AND greatest(opened, closed) >= $4::float8 * opening
  ) m WHERE place <= $5::int
), /* change */, turned AS (
  SELECT c.area_code, c.month, v.kind, c.premises_id, sum(v.beds)::int AS beds
  FROM   change c
  CROSS  JOIN LATERAL (VALUES ('HOME_OPENED', c.opened), ('HOME_CLOSED', c.closed)) v (kind, beds)
  WHERE  v.beds > 0
  GROUP  BY c.area_code, c.month, v.kind, c.premises_id
), named AS (
  SELECT t.*, h.location_id, h.release_id,
         row_number() OVER (PARTITION BY t.area_code, t.month, t.kind ORDER BY t.beds DESC, h.location_id) AS place,
         CASE WHEN t.kind = 'HOME_OPENED'
              THEN CASE WHEN date_trunc('month', h.registered_from::timestamp)::date = t.month THEN h.registered_from ELSE h.from_date END
              ELSE CASE WHEN date_trunc('month', h.deregistered_on::timestamp)::date = t.month THEN h.deregistered_on ELSE h.to_date END
         END AS "on"
  FROM   turned t
  CROSS  JOIN LATERAL (
    SELECT s.location_id, s.release_id, s.from_date, s.to_date, c.registered_from, c.deregistered_on
    FROM   care_home_span s JOIN care_home c ON c.location_id = s.location_id
    WHERE  s.premises_id = t.premises_id AND s.is_governing AND s.counts AND s.from_date < (t.month + interval '1 month')::date
    ORDER  BY s.from_date DESC LIMIT 1
  ) h
)
SELECT n.area_code AS "forArea", n.kind, n.month, sum(n.beds)::int AS beds, count(*)::int AS "homeCount",
       min(f.opening) AS "bedsBefore", max(n.release_id) AS "releaseId",
       jsonb_agg(jsonb_build_object('locationId', n.location_id, 'on', n."on", 'beds', n.beds) ORDER BY n.place)
         FILTER (WHERE n.place <= $6::int) AS homes
FROM   named n
JOIN   area_flow f ON f.area_code = n.area_code AND f.month = n.month AND f.service_type = 'ALL'
GROUP  BY n.area_code, n.kind, n.month
HAVING sum(n.beds) >= $4::float8 * min(f.opening)
ORDER  BY n.month, n.kind
