-- Predecessor and successor registrations where both are care homes that a published release shows.
-- Where the regulator states no link, a home of the same name at the same postcode that registered about when
-- another ended is its successor: a change of provider is not a closure and an opening.
INSERT INTO care_home_link (predecessor_id, successor_id, reason)
WITH stated AS (
  SELECT DISTINCT ON (l.predecessor_id, l.successor_id) l.predecessor_id, l.successor_id, l.reason
  FROM   location_link_sighting l
  JOIN   release r ON r.id = l.release_id AND r.status = 'PUBLISHED'
  JOIN   care_home p ON p.location_id = l.predecessor_id
  JOIN   care_home s ON s.location_id = l.successor_id
  WHERE  l.predecessor_id <> l.successor_id
  ORDER  BY l.predecessor_id, l.successor_id, l.release_id DESC
), named AS (
  SELECT location_id, postcode, registered_from, deregistered_on, regexp_replace(lower(name), '[^a-z0-9]', '', 'g') AS name_key
  FROM   care_home WHERE postcode IS NOT NULL
), inferred AS (
  SELECT old.location_id AS predecessor_id, new.location_id AS successor_id
  FROM   named old
  JOIN   named new ON new.postcode = old.postcode AND new.name_key = old.name_key AND new.location_id <> old.location_id
         AND new.registered_from > old.registered_from
         AND new.registered_from BETWEEN old.deregistered_on - 62 AND old.deregistered_on + 31
  WHERE  NOT EXISTS (SELECT FROM stated s WHERE s.predecessor_id = old.location_id OR s.successor_id = new.location_id)
)
SELECT predecessor_id, successor_id, reason FROM stated
UNION ALL
SELECT predecessor_id, successor_id, 'Same name and postcode' FROM inferred
