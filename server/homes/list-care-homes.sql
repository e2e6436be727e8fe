-- Care homes by name, then location id.  $1 area, $2 service types, $3 bands, $4 statuses, $5 providers, $6 $7 beds,
-- $8 day (null: the newest day known), $9 name, $10 dormant, $11 not counted, $12 deregistered,
-- $13 $14 name and id after (or before) which to go on, $15 backwards, $16 limit.
-- Without a day a home is open if it is not deregistered and the newest list of its council still shows it.
WITH listed AS (
  SELECT h.location_id, h.name
  FROM   care_home h
  LEFT   JOIN LATERAL (
    SELECT s.beds, s.service_type, s.type_known, s.is_dormant FROM care_home_span s
    WHERE  s.location_id = h.location_id AND s.is_governing
      AND  CASE WHEN $8::date IS NULL THEN s.to_date > h.latest_seen_on ELSE s.from_date <= $8 AND $8 < s.to_date END
    ORDER  BY s.from_date DESC LIMIT 1
  ) s ON true
  LEFT   JOIN LATERAL (
    SELECT r.status, r.overall FROM care_home_rating r
    WHERE  r.location_id = h.location_id AND r.from_date <= coalesce($8, 'infinity'::date)
    ORDER  BY r.from_date DESC LIMIT 1
  ) r ON true
  WHERE  ($1::text IS NULL OR EXISTS (SELECT FROM care_home_area a WHERE a.location_id = h.location_id AND a.area_code = $1))
    AND  ($1::text IS NOT NULL OR $5::text[] IS NOT NULL OR NOT h.is_demonstration)
    -- A home of which nobody says whether it provides nursing is of neither type.
    AND  ($2::text[] IS NULL OR coalesce(s.type_known, h.type_known) AND coalesce(s.service_type, h.service_type) = ANY ($2))
    AND  ($3::text[] IS NULL OR r.overall = ANY ($3))
    AND  ($4::text[] IS NULL OR coalesce(r.status, 'NOT_YET_INSPECTED') = ANY ($4))
    AND  ($5::text[] IS NULL OR h.provider_id = ANY ($5))
    AND  ($6::int IS NULL OR coalesce(s.beds, h.registered_beds) >= $6)
    AND  ($7::int IS NULL OR coalesce(s.beds, h.registered_beds) <= $7)
    AND  ($9::text IS NULL OR h.name ILIKE '%' || $9 || '%' OR replace(h.postcode, ' ', '') ILIKE replace($9, ' ', '') || '%')
    AND  ($10 OR NOT coalesce(s.is_dormant, h.is_dormant))
    AND  ($11 OR h.counts_towards_supply)
    AND  ($12 OR CASE WHEN $8::date IS NULL THEN h.deregistered_on IS NULL AND s.service_type IS NOT NULL ELSE s.service_type IS NOT NULL END)
), total AS (
  SELECT count(*)::int AS total FROM listed
), page AS (
  SELECT * FROM listed
  WHERE  $13::text IS NULL OR CASE WHEN $15 THEN (name COLLATE "C", location_id) < ($13 COLLATE "C", $14::text)
                                   ELSE (name COLLATE "C", location_id) > ($13 COLLATE "C", $14::text) END
  ORDER  BY CASE WHEN $15 THEN name END COLLATE "C" DESC, CASE WHEN $15 THEN location_id END DESC, name COLLATE "C", location_id
  LIMIT  $16
)
SELECT p.location_id AS id, p.name, t.total
FROM   total t LEFT JOIN page p ON true
ORDER  BY p.name COLLATE "C", p.location_id
