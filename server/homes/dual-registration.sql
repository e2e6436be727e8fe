-- Two registrations of one name at one postcode at the same time, both with all the beds, are one home: the earlier
-- registration is kept. A list without bed numbers gives no evidence, so both are counted there, as the publisher does.
-- Registrations that follow one another (linked, or one ended before the other began) are not dual.
WITH named AS (
  SELECT location_id, premises_id, postcode, council_code, registered_from, deregistered_on, registered_beds,
         regexp_replace(lower(name), '[^a-z0-9]', '', 'g') AS name_key
  FROM   care_home WHERE postcode IS NOT NULL
), pair AS (
  SELECT DISTINCT ON (later.location_id) later.location_id, kept.location_id AS kept_id
  FROM   named later
  JOIN   named kept ON kept.postcode = later.postcode AND kept.name_key = later.name_key
         AND kept.premises_id <> later.premises_id AND kept.registered_beds = later.registered_beds
         AND (coalesce(kept.registered_from, '-infinity'), kept.location_id) < (coalesce(later.registered_from, '-infinity'), later.location_id)
         AND coalesce(kept.deregistered_on, 'infinity') >= coalesce(later.deregistered_on, 'infinity')
  ORDER  BY later.location_id, kept.registered_from NULLS LAST, kept.location_id
)
UPDATE care_home h SET dual_registration_of = p.kept_id, counts_towards_supply = false
FROM   pair p WHERE p.location_id = h.location_id
