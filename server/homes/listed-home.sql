-- Care homes as each published release lists them, with the council (by its ground) under which they count.
-- A code since abolished was right in its time and stays; of two codes in force the newest sighting corrects the others.
CREATE TEMP TABLE listed_home ON COMMIT DROP AS
SELECT DISTINCT s.release_id, s.location_id, CASE WHEN seen.is_abolished THEN seen.ground_code ELSE newest.ground_code END AS council_code
FROM   location_sighting s
JOIN   release r ON r.id = s.release_id AND r.status = 'PUBLISHED'
JOIN   care_home h ON h.location_id = s.location_id
LEFT   JOIN ground seen ON seen.code = s.council_code
LEFT   JOIN ground newest ON newest.code = h.council_code
WHERE  s.is_care_home
