-- A council that no release names, told through others of the same ground: its only predecessor under an old code,
-- the predecessors that merged into it, or the successors into which all of its ground went.
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings,
                           has_districts, is_recast, is_governing, release_id)
WITH council_step AS (
  SELECT s.predecessor_code, s.successor_code, s.kind
  FROM   area_succession s
  JOIN   area p ON p.code = s.predecessor_code AND p.area_type = 'CASSR'
  JOIN   area n ON n.code = s.successor_code AND n.area_type = 'CASSR'
), source AS (
  -- A successor all of whose predecessors came whole is told by them together.
  SELECT successor_code AS council_code, predecessor_code AS told_by
  FROM   council_step c
  WHERE  NOT EXISTS (SELECT FROM council_step other WHERE other.successor_code = c.successor_code AND other.kind = 'SPLIT')
  UNION
  -- A predecessor whose successors came out of it alone is told by them together.
  SELECT predecessor_code, successor_code
  FROM   council_step c
  WHERE  NOT EXISTS (
           SELECT FROM council_step mine JOIN council_step other ON other.successor_code = mine.successor_code
           WHERE  mine.predecessor_code = c.predecessor_code AND other.predecessor_code <> mine.predecessor_code)
), bounds AS (
  SELECT s.council_code, sp.from_date AS day FROM source s JOIN council_spell sp ON sp.council_code = s.told_by AND sp.is_governing
  UNION
  SELECT s.council_code, sp.to_date FROM source s JOIN council_spell sp ON sp.council_code = s.told_by AND sp.is_governing
), slice AS (
  SELECT council_code, day AS from_date, lead(day) OVER (PARTITION BY council_code ORDER BY day) AS to_date FROM bounds
)
SELECT sl.council_code, min(sp.kind), sl.from_date, sl.to_date, least(min(sp.known_to), sl.to_date - 1),
       bool_and(sp.has_homes), bool_and(sp.has_beds), bool_and(sp.has_ratings), bool_and(sp.has_districts), true, true, max(sp.release_id)
FROM   slice sl
JOIN   source s ON s.council_code = sl.council_code
LEFT   JOIN council_spell sp ON sp.council_code = s.told_by AND sp.is_governing AND sp.from_date <= sl.from_date AND sl.to_date <= sp.to_date
WHERE  sl.to_date IS NOT NULL
  AND  NOT EXISTS (SELECT FROM council_spell own WHERE own.council_code = sl.council_code AND own.is_governing
                   AND own.from_date < sl.to_date AND sl.from_date < own.to_date)
GROUP  BY sl.council_code, sl.from_date, sl.to_date
HAVING count(*) = count(sp.council_code)
