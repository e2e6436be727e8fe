-- An area under another code has the population of the same ground: carried both ways along SAME_FOOTPRINT,
-- and forward as a sum where all of an area's predecessors merged whole. Only where no file gives the figure.
INSERT INTO area_population (area_code, mid_year, band, value, status, basis, release_id)
WITH step AS (
  SELECT predecessor_code AS from_code, successor_code AS to_code, kind FROM area_succession s
  WHERE  kind = 'SAME_FOOTPRINT'
     OR  (kind = 'MERGE' AND NOT EXISTS (SELECT FROM area_succession o WHERE o.successor_code = s.successor_code AND o.kind <> 'MERGE'))
  UNION
  SELECT successor_code, predecessor_code, kind FROM area_succession WHERE kind = 'SAME_FOOTPRINT'
), source AS (
  SELECT s.to_code, s.from_code, q.mid_year, q.band
  FROM   step s
  CROSS  JOIN LATERAL (
    SELECT DISTINCT p.mid_year, p.band FROM area_population p JOIN step any_step ON any_step.from_code = p.area_code AND any_step.to_code = s.to_code
  ) q
)
SELECT s.to_code, s.mid_year, s.band, sum(p.value), 'PRESENT', 'SUMMED', max(p.release_id)
FROM   source s
LEFT   JOIN area_population p ON p.area_code = s.from_code AND p.mid_year = s.mid_year AND p.band = s.band AND p.status = 'PRESENT'
WHERE  NOT EXISTS (SELECT FROM area_population known WHERE known.area_code = s.to_code AND known.mid_year = s.mid_year AND known.band = s.band)
GROUP  BY s.to_code, s.mid_year, s.band
HAVING count(*) = count(p.value)
