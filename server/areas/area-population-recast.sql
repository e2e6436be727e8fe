-- An area under another code has the population of the same ground, where no file gives the figure: that of the same
-- footprint (both ways), of all the areas that merged into it, or of all the areas into which it was split up.
INSERT INTO area_population (area_code, mid_year, band, value, status, basis, release_id)
WITH source AS (
  -- part: the figures of one part are added up; a same footprint is a part of its own.
  SELECT successor_code AS to_code, predecessor_code AS from_code, predecessor_code AS part FROM area_succession WHERE kind = 'SAME_FOOTPRINT'
  UNION ALL
  SELECT predecessor_code, successor_code, successor_code FROM area_succession WHERE kind = 'SAME_FOOTPRINT'
  UNION ALL
  -- A council made of parts of another is told by the districts that came whole, which are recorded as merged.
  SELECT s.successor_code, s.predecessor_code, 'merged'
  FROM   area_succession s
  WHERE  s.kind = 'MERGE' AND NOT EXISTS (SELECT FROM area_succession o WHERE o.successor_code = s.successor_code AND o.kind = 'SAME_FOOTPRINT')
  UNION ALL
  SELECT s.predecessor_code, s.successor_code, 'split'
  FROM   area_succession s
  WHERE  s.kind = 'SPLIT' AND NOT EXISTS (
           SELECT FROM area_succession mine JOIN area_succession other ON other.successor_code = mine.successor_code AND other.predecessor_code <> mine.predecessor_code
           JOIN   area a ON a.code = other.predecessor_code AND a.area_type = 'CASSR'
           WHERE  mine.predecessor_code = s.predecessor_code AND mine.kind = 'SPLIT')
), slot AS (
  SELECT DISTINCT s.to_code, s.part, p.mid_year, p.band FROM source s JOIN area_population p ON p.area_code = s.from_code
), summed AS (
  SELECT sl.to_code, sl.part, sl.mid_year, sl.band, sum(p.value::numeric)::float8 AS value,
         CASE WHEN bool_or(p.basis = 'CENSUS') THEN 'CENSUS' WHEN count(*) = 1 THEN min(p.basis) ELSE 'SUMMED' END AS basis,
         max(p.release_id) AS release_id
  FROM   slot sl
  JOIN   source s ON s.to_code = sl.to_code AND s.part = sl.part
  LEFT   JOIN area_population p ON p.area_code = s.from_code AND p.mid_year = sl.mid_year AND p.band = sl.band AND p.status = 'PRESENT'
  GROUP  BY sl.to_code, sl.part, sl.mid_year, sl.band
  HAVING count(*) = count(p.value)
)
SELECT DISTINCT ON (to_code, mid_year, band) to_code, mid_year, band, value, 'PRESENT', basis, release_id
FROM   summed
ORDER  BY to_code, mid_year, band, basis = 'CENSUS', part
ON CONFLICT DO NOTHING
