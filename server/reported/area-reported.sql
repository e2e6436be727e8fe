-- One reported figure per measure, area, service type and month: that of the newest release. An area that took over the
-- whole ground of another under a new code tells what was reported for the one before; its own figure comes first.
INSERT INTO area_reported (measure, area_code, service_type, month, value, numerator, denominator, contributing, expected,
                           status, reason, flags, release_id)
WITH RECURSIVE ground AS (
  SELECT DISTINCT area_code, area_code AS reported_for, 0 AS steps FROM reported_figure
  UNION ALL
  SELECT s.successor_code, g.reported_for, g.steps + 1
  FROM   ground g JOIN area_succession s ON s.predecessor_code = g.area_code AND s.kind = 'SAME_FOOTPRINT'
)
SELECT DISTINCT ON (f.measure, g.area_code, f.service_type, f.month)
       f.measure, g.area_code, f.service_type, f.month, f.value, f.numerator, f.denominator, f.contributing, f.expected,
       f.status, f.reason,
       array_to_string(f.flags || CASE WHEN g.steps > 0 THEN '{RECAST_TO_CURRENT_BOUNDARY}'::text[] ELSE '{}' END, ','),
       f.release_id
FROM   ground g
JOIN   reported_figure f ON f.area_code = g.reported_for
JOIN   release r ON r.id = f.release_id AND r.status = 'PUBLISHED'
ORDER  BY f.measure, g.area_code, f.service_type, f.month, g.steps, r.published_at DESC, f.release_id DESC
