-- The chain of registrations at the same premises is named after its first registration.
-- UNION (not UNION ALL) ends the walk even where two releases link homes in a circle.
WITH RECURSIVE chain (root, location_id) AS (
  SELECT h.location_id, h.location_id FROM care_home h
  UNION
  SELECT c.root, l.successor_id FROM chain c JOIN care_home_link l ON l.predecessor_id = c.location_id
), first AS (
  SELECT DISTINCT ON (c.location_id) c.location_id, c.root
  FROM   chain c JOIN care_home h ON h.location_id = c.root
  ORDER  BY c.location_id, h.registered_from NULLS LAST, c.root
)
UPDATE care_home h SET premises_id = f.root FROM first f WHERE f.location_id = h.location_id AND f.root <> h.location_id
