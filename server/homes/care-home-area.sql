-- Every area in which a home lies. Each fact is the newest that a published sighting gives; councils since abolished
-- that a sighting named count too.
-- A board or sub-ICB location is the one that a file names, else the only one in which the council or the district
-- lies whole, else that of the clinical commissioning group.
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
), whole AS (
  -- Ground all of which lies in one board (or sub-ICB location) of today places its homes without any other clue.
  SELECT m.child_code, b.area_type, min(m.parent_code) AS parent_code
  FROM   area_membership m JOIN area b ON b.code = m.parent_code AND b.area_type IN ('ICB', 'SUB_ICB_LOCATION') AND b.valid_to IS NULL
  GROUP  BY m.child_code, b.area_type HAVING count(DISTINCT m.parent_code) = 1 AND max(m.share) = 1
), board AS (
  SELECT p.location_id, coalesce(p.icb_code, c.parent_code, d.parent_code, g.icb_code) AS area_code
  FROM   placed p
  LEFT   JOIN whole c ON c.child_code = p.council_code AND c.area_type = 'ICB'
  LEFT   JOIN whole d ON d.child_code = p.lower_tier_code AND d.area_type = 'ICB'
  LEFT   JOIN clinical_commissioning_group g ON g.code = p.ccg_code
  UNION ALL
  SELECT p.location_id, coalesce(c.parent_code, d.parent_code, g.sub_icb_code)
  FROM   placed p
  LEFT   JOIN whole c ON c.child_code = p.council_code AND c.area_type = 'SUB_ICB_LOCATION'
  LEFT   JOIN whole d ON d.child_code = p.lower_tier_code AND d.area_type = 'SUB_ICB_LOCATION'
  LEFT   JOIN clinical_commissioning_group g ON g.code = p.ccg_code
), seat AS (
  SELECT location_id, council_code AS area_code FROM placed WHERE council_code IS NOT NULL
  UNION SELECT l.location_id, l.council_code FROM listed_home l JOIN ground g ON g.code = l.council_code AND g.is_abolished
  UNION SELECT location_id, lower_tier_code FROM placed WHERE lower_tier_code IS NOT NULL
  UNION SELECT location_id, area_code FROM board WHERE area_code IS NOT NULL
), exact_step AS (
  -- A new code for the same ground, or a merger, carries the home forward; the same ground carries it back,
  -- and so does a successor that lies whole in its only predecessor among councils.
  SELECT predecessor_code AS from_code, successor_code AS to_code FROM area_succession WHERE kind IN ('SAME_FOOTPRINT', 'MERGE')
  UNION SELECT successor_code, predecessor_code FROM area_succession WHERE kind = 'SAME_FOOTPRINT'
  UNION SELECT s.successor_code, min(s.predecessor_code)
        FROM   area_succession s JOIN area p ON p.code = s.predecessor_code JOIN area n ON n.code = s.successor_code
        WHERE  p.area_type = 'CASSR' AND n.area_type = 'CASSR'
        GROUP  BY s.successor_code HAVING count(*) = 1
), reach (seat_code, area_code) AS (
  SELECT DISTINCT area_code, area_code FROM seat
  UNION
  SELECT r.seat_code, e.to_code FROM reach r JOIN exact_step e ON e.from_code = r.area_code
), above AS (
  SELECT c.code AS seat_code, m.parent_code
  FROM   area c
  JOIN   area_membership m ON m.child_code = c.code
  JOIN   area p ON p.code = m.parent_code AND p.area_type IN ('REGION', 'COUNTRY')
  WHERE  c.area_type = 'CASSR'
), whole_reach AS (
  SELECT seat_code, area_code FROM reach
  UNION SELECT seat_code, parent_code FROM above
  UNION SELECT a.seat_code, m.parent_code
        FROM   above a JOIN area_membership m ON m.child_code = a.parent_code
        JOIN   area p ON p.code = m.parent_code AND p.area_type = 'COUNTRY'
)
SELECT DISTINCT s.location_id, w.area_code FROM seat s JOIN whole_reach w ON w.seat_code = s.area_code
