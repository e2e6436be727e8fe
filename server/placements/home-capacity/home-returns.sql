-- The last return that each of some homes sent within a month, by bed type.
-- $1 homes, $2 first day, $3 last day, $4 version (null: the newest)
WITH standing AS (
  SELECT r.id, r.reference_date FROM release r
  CROSS  JOIN LATERAL (SELECT p.action FROM publication p
                       WHERE p.release_id = r.id AND ($4::bigint IS NULL OR p.version <= $4::bigint)
                       ORDER BY p.version DESC LIMIT 1) last
  WHERE  last.action = 'PUBLISH'
), last AS (
  SELECT DISTINCT ON (b.location_id) b.location_id, b.as_at, b.release_id
  FROM   bed_return b JOIN standing s ON s.id = b.release_id
  WHERE  b.location_id = ANY ($1::text[]) AND b.as_at BETWEEN $2::date AND $3::date
  ORDER  BY b.location_id, b.as_at DESC, s.reference_date DESC, b.release_id DESC
)
SELECT location_id AS "locationId", NULL AS district, as_at AS "asAt", release_id AS "releaseId", bed_type AS "bedType",
       maximum, occupied, reserved, accepting
FROM   last JOIN bed_return USING (location_id, as_at, release_id)
ORDER  BY location_id, bed_type
