-- Every council whose homes make up an area: itself; those of a region, of a country, of an ICB or of a district's county.
INSERT INTO area_council (area_code, council_code)
WITH direct AS (
  SELECT m.parent_code AS area_code, m.child_code AS council_code
  FROM   area_membership m JOIN area c ON c.code = m.child_code
  WHERE  c.area_type = 'CASSR'
), through_region AS (
  SELECT up.parent_code, d.council_code
  FROM   direct d JOIN area r ON r.code = d.area_code AND r.area_type = 'REGION'
  JOIN   area_membership up ON up.child_code = r.code
), merged_board AS (
  SELECT s.successor_code, d.council_code
  FROM   direct d JOIN area_succession s ON s.predecessor_code = d.area_code AND s.kind IN ('SAME_FOOTPRINT', 'MERGE')
  JOIN   area a ON a.code = s.successor_code AND a.area_type = 'ICB'
)
SELECT code, code FROM area WHERE area_type = 'CASSR'
UNION SELECT area_code, council_code FROM direct
UNION SELECT parent_code, council_code FROM through_region
UNION SELECT successor_code, council_code FROM merged_board
UNION
SELECT m.child_code, m.parent_code
FROM   area_membership m
JOIN   area child ON child.code = m.child_code AND child.area_type = 'LOWER_TIER_LA'
JOIN   area parent ON parent.code = m.parent_code AND parent.area_type = 'CASSR'
