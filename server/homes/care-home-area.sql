-- Every area in which a home lies. Each fact is the newest that a published sighting gives.
INSERT INTO care_home_area (location_id, area_code)
WITH RECURSIVE placed AS (
  SELECT s.location_id,
         (array_agg(s.council_code ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.council_code IS NOT NULL))[1] AS council_code,
         (array_agg(s.lower_tier_code ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.lower_tier_code IS NOT NULL))[1] AS lower_tier_code,
         (array_agg(s.icb_code ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.icb_code IS NOT NULL))[1] AS icb_code,
         (array_agg(s.ccg_code ORDER BY s.as_at DESC, s.release_id DESC) FILTER (WHERE s.ccg_code IS NOT NULL))[1] AS ccg_code
  FROM   location_sighting s
  JOIN   release r ON r.id = s.release_id AND r.status = 'PUBLISHED'
  WHERE  s.is_care_home
  GROUP  BY s.location_id
), whole_council AS (
  -- A council all of whose ground lies in one board places its homes without any other clue.
  SELECT m.child_code AS council_code, min(m.parent_code) AS icb_code
  FROM   area_membership m JOIN area b ON b.code = m.parent_code AND b.area_type = 'ICB' AND b.valid_to IS NULL
  GROUP  BY m.child_code HAVING count(DISTINCT m.parent_code) = 1 AND max(m.share) = 1
), seat AS (
  SELECT location_id, council_code AS area_code FROM placed WHERE council_code IS NOT NULL
  UNION SELECT location_id, lower_tier_code FROM placed WHERE lower_tier_code IS NOT NULL
  UNION SELECT p.location_id, coalesce(p.icb_code, w.icb_code, g.icb_code)
        FROM   placed p
        LEFT   JOIN clinical_commissioning_group g ON g.code = p.ccg_code
        LEFT   JOIN whole_council w ON w.council_code = p.council_code
        WHERE  coalesce(p.icb_code, w.icb_code, g.icb_code) IS NOT NULL
  UNION SELECT p.location_id, g.sub_icb_code
        FROM   placed p JOIN clinical_commissioning_group g ON g.code = p.ccg_code WHERE g.sub_icb_code IS NOT NULL
), exact_step AS (
  -- A new code for the same ground, or a merger, carries the home forward; the same ground carries it back,
  -- and so does a successor that lies whole in its only predecessor among councils.
  SELECT predecessor_code AS from_code, successor_code AS to_code FROM area_succession WHERE kind IN ('SAME_FOOTPRINT', 'MERGE')
  UNION SELECT successor_code, predecessor_code FROM area_succession WHERE kind = 'SAME_FOOTPRINT'
  UNION SELECT s.successor_code, min(s.predecessor_code)
        FROM   area_succession s JOIN area p ON p.code = s.predecessor_code JOIN area n ON n.code = s.successor_code
        WHERE  p.area_type = 'CASSR' AND n.area_type = 'CASSR'
        GROUP  BY s.successor_code HAVING count(*) = 1
), reach AS (
  SELECT location_id, area_code FROM seat
  UNION
  SELECT r.location_id, e.to_code FROM reach r JOIN exact_step e ON e.from_code = r.area_code
), above AS (
  SELECT s.location_id, m.parent_code
  FROM   seat s
  JOIN   area c ON c.code = s.area_code AND c.area_type = 'CASSR'
  JOIN   area_membership m ON m.child_code = c.code
  JOIN   area p ON p.code = m.parent_code AND p.area_type IN ('REGION', 'COUNTRY')
)
SELECT location_id, area_code FROM reach
UNION SELECT location_id, parent_code FROM above
UNION SELECT a.location_id, m.parent_code
      FROM   above a JOIN area_membership m ON m.child_code = a.parent_code
      JOIN   area p ON p.code = m.parent_code AND p.area_type = 'COUNTRY'
