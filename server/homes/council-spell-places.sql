-- A council that was made of parts of another, told before its time through the districts that went into it: exact where
-- the release places every home of the other council in a district, and every district of it went whole into one council.
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, homes,
                           unplaced_in_districts, unplaced_in_icbs, unplaced_in_sub_icbs, is_own, is_recast, is_governing, release_id)
WITH split AS (
  SELECT p.ground_code AS predecessor_code, s.successor_code
  FROM   area_succession s
  JOIN   ground p ON p.code = s.predecessor_code
  JOIN   area n ON n.code = s.successor_code AND n.area_type = 'CASSR'
  WHERE  s.kind = 'SPLIT'
), nested AS (
  -- Predecessors no district of which was divided.
  SELECT p.predecessor_code
  FROM   (SELECT DISTINCT predecessor_code FROM split) p
  JOIN   area_membership m ON m.parent_code = p.predecessor_code
  JOIN   area d ON d.code = m.child_code AND d.area_type = 'LOWER_TIER_LA'
  LEFT   JOIN area_succession w ON w.predecessor_code = d.code AND w.kind = 'MERGE'
  GROUP  BY p.predecessor_code
  HAVING count(DISTINCT d.code) = count(DISTINCT w.predecessor_code)
), part AS (
  SELECT x.successor_code AS council_code, t.kind, t.from_date, t.to_date, t.known_to, t.has_homes, t.has_beds, t.has_ratings,
         t.unplaced_in_icbs, t.unplaced_in_sub_icbs, t.release_id, h.listed,
         (SELECT min(o.from_date) FROM council_spell o
          WHERE  o.council_code = x.successor_code AND o.is_governing AND o.from_date >= t.from_date) AS next_own
  FROM   split x
  JOIN   nested USING (predecessor_code)
  JOIN   council_spell t ON t.council_code = x.predecessor_code AND t.is_own AND t.is_governing AND t.unplaced_in_districts = 0
  CROSS  JOIN LATERAL (
    SELECT count(*)::int AS listed FROM listed_home l JOIN care_home_area ca ON ca.location_id = l.location_id AND ca.area_code = x.successor_code
    WHERE  l.release_id = t.release_id AND l.council_code = t.council_code
  ) h
)
SELECT council_code, kind, from_date, least(to_date, next_own), known_to, has_homes, has_beds, has_ratings, listed, 0,
       unplaced_in_icbs, unplaced_in_sub_icbs, false, true, true, release_id
FROM   part p
WHERE  from_date < coalesce(next_own, 'infinity')
  AND  NOT EXISTS (SELECT FROM council_spell c WHERE c.council_code = p.council_code AND c.is_governing
                   AND c.from_date < least(p.to_date, p.next_own) AND p.from_date < c.to_date)
