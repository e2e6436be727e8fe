-- Until which day releases tell of a council's placements, under a version (null: the newest); null where none does. How a
-- booked bed is used is known until then and no further. It says a date and nothing of any placement, so it may look past
-- row-level security: a company has to know it, too, to tell an empty bed from one that nobody has told of.
CREATE FUNCTION atlas_placements_told_to(council text, at_version bigint) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT max(r.reference_date)
  FROM   release r
  CROSS  JOIN LATERAL (SELECT p.action FROM publication p
                       WHERE p.release_id = r.id AND (at_version IS NULL OR p.version <= at_version)
                       ORDER BY p.version DESC LIMIT 1) last
  WHERE  last.action = 'PUBLISH'
    AND  EXISTS (SELECT FROM placement_request p WHERE p.release_id = r.id AND p.commissioner_code = council)
$$;
