-- The last return of each home that counts in an area on a day, by bed type.
-- $1 area, $2 day, $3 version (null: the newest)
WITH standing AS (
  SELECT r.id, r.reference_date FROM release r
  CROSS  JOIN LATERAL (SELECT p.action FROM publication p
                       WHERE p.release_id = r.id AND ($3::bigint IS NULL OR p.version <= $3::bigint)
                       ORDER BY p.version DESC LIMIT 1) last
  WHERE  last.action = 'PUBLISH'
), home AS (
  SELECT s.location_id, s.service_type,
         (SELECT d.area_code FROM care_home_area d JOIN area a ON a.code = d.area_code
          WHERE d.location_id = s.location_id AND a.area_type = 'LOWER_TIER_LA' AND a.valid_to IS NULL LIMIT 1) AS district
  FROM   care_home_span s JOIN care_home_area c USING (location_id)
  WHERE  c.area_code = $1 AND s.from_date <= $2::date AND s.to_date > $2::date AND s.counts AND s.is_governing AND NOT s.is_dormant
), last AS (
  SELECT DISTINCT ON (b.location_id) b.location_id, b.as_at, b.release_id
  FROM   bed_return b JOIN standing s ON s.id = b.release_id JOIN home USING (location_id)
  WHERE  b.as_at <= $2::date
  ORDER  BY b.location_id, b.as_at DESC, s.reference_date DESC, b.release_id DESC
)
SELECT h.location_id AS "locationId", h.district, l.as_at AS "asAt", l.release_id AS "releaseId", b.bed_type AS "bedType",
       b.maximum, b.occupied, b.reserved, b.accepting
FROM   home h
LEFT   JOIN last l USING (location_id)
LEFT   JOIN bed_return b ON b.location_id = l.location_id AND b.as_at = l.as_at AND b.release_id = l.release_id
ORDER  BY h.location_id, b.bed_type
