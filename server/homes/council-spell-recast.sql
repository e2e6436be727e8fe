-- A council where its own releases leave it untold, told through others of the same ground: the predecessors that
-- merged into it, or the successors into which all of its ground went.
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, homes,
                           unplaced_in_districts, unplaced_in_icbs, unplaced_in_sub_icbs, is_own, is_recast, is_governing, release_id)
WITH council_step AS (
  SELECT p.ground_code AS predecessor_code, n.ground_code AS successor_code, s.kind
  FROM   area_succession s
  JOIN   ground p ON p.code = s.predecessor_code
  JOIN   ground n ON n.code = s.successor_code
  WHERE  s.kind <> 'SAME_FOOTPRINT'
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
), told AS (
  SELECT * FROM council_spell WHERE is_own AND is_governing
), edge AS (
  SELECT s.council_code, t.from_date AS day FROM source s JOIN told t ON t.council_code IN (s.told_by, s.council_code)
  UNION
  SELECT s.council_code, t.to_date FROM source s JOIN told t ON t.council_code IN (s.told_by, s.council_code)
), slice AS (
  SELECT council_code, day AS from_date, lead(day) OVER (PARTITION BY council_code ORDER BY day) AS to_date FROM edge
)
SELECT sl.council_code, min(t.kind), sl.from_date, sl.to_date, min(t.known_to), bool_and(t.has_homes), bool_and(t.has_beds),
       bool_and(t.has_ratings), sum(t.homes), sum(t.unplaced_in_districts), sum(t.unplaced_in_icbs), sum(t.unplaced_in_sub_icbs),
       false, true, true, max(t.release_id)
FROM   slice sl
JOIN   source s ON s.council_code = sl.council_code
LEFT   JOIN told t ON t.council_code = s.told_by AND t.from_date <= sl.from_date AND sl.to_date <= t.to_date
WHERE  sl.to_date IS NOT NULL
  AND  NOT EXISTS (SELECT FROM told own WHERE own.council_code = sl.council_code AND own.from_date < sl.to_date AND sl.from_date < own.to_date)
GROUP  BY sl.council_code, sl.from_date, sl.to_date
HAVING count(*) = count(t.council_code)
