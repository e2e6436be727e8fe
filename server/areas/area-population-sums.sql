-- Parents of type $2 whose figure no file gives: the sum of their children of type $1 that stood at the mid-year.
-- Type FINEST stands for districts and the councils that have none: the smallest areas that files give.
-- Every child must have a figure. Where the publisher withheld the Isles of Scilly's, the sum goes without it.
INSERT INTO area_population (area_code, mid_year, band, value, status, basis, release_id)
WITH finest AS (
  SELECT code FROM area WHERE area_type = 'LOWER_TIER_LA'
  UNION ALL
  SELECT code FROM area council
  WHERE  area_type = 'CASSR' AND NOT EXISTS (
    SELECT FROM area_membership m JOIN area d ON d.code = m.child_code AND d.area_type = 'LOWER_TIER_LA'
    WHERE  m.parent_code = council.code)
), slot AS (
  -- What no file gives of each parent.
  SELECT p.code AS parent_code, y.mid_year, y.band
  FROM   area p CROSS JOIN (SELECT DISTINCT mid_year, band FROM area_population) y
  WHERE  p.area_type = $2
  EXCEPT SELECT area_code, mid_year, band FROM area_population
), child AS (
  SELECT s.parent_code, c.code AS child_code, s.mid_year, s.band, m.share
  FROM   slot s
  JOIN   area_membership m ON m.parent_code = s.parent_code
  JOIN   area c ON c.code = m.child_code AND (c.area_type = $1 OR ($1 = 'FINEST' AND c.code IN (SELECT code FROM finest)))
  WHERE  make_date(s.mid_year, 6, 30) >= c.valid_from
    AND  make_date(s.mid_year, 6, 30) < coalesce(c.valid_to, 'infinity')
)
SELECT c.parent_code, c.mid_year, c.band, sum(p.value::numeric * c.share)::float8, 'PRESENT',
       CASE WHEN bool_or(c.share < 1) THEN 'APPORTIONED' WHEN bool_or(p.basis = 'CENSUS') THEN 'CENSUS' ELSE 'SUMMED' END, max(p.release_id)
FROM   child c
LEFT   JOIN area_population p ON p.area_code = c.child_code AND p.mid_year = c.mid_year AND p.band = c.band AND p.status = 'PRESENT'
GROUP  BY c.parent_code, c.mid_year, c.band
HAVING count(*) FILTER (WHERE p.value IS NULL AND c.child_code <> 'E06000053') = 0 AND count(p.value) > 0
