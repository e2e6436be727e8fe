-- Where councils were split up or merged, files of both generations may tell of the same days. So that no home counts
-- twice, a list of rated homes yields to a full list, else the predecessor to its successors, and is kept aside.
WITH pair AS (
  SELECT s.predecessor_code, s.successor_code
  FROM   area_succession s
  JOIN   ground p ON p.code = s.predecessor_code
  JOIN   ground n ON n.code = s.successor_code
  WHERE  s.kind <> 'SAME_FOOTPRINT'
), yielding AS (
  SELECT l.council_code, l.release_id, l.from_date AS spell_from, greatest(p.from_date, n.from_date) AS from_date, least(p.to_date, n.to_date) AS to_date
  FROM   pair
  JOIN   council_spell p ON p.council_code = pair.predecessor_code AND p.is_governing
  JOIN   council_spell n ON n.council_code = pair.successor_code AND n.is_governing AND n.from_date < p.to_date AND p.from_date < n.to_date
  CROSS  JOIN LATERAL (SELECT p.* WHERE n.has_homes >= p.has_homes UNION ALL SELECT n.* WHERE n.has_homes < p.has_homes) l
), cut AS (
  DELETE FROM council_spell s USING (SELECT DISTINCT council_code, release_id, spell_from FROM yielding) y
  WHERE  s.council_code = y.council_code AND s.release_id = y.release_id AND s.from_date = y.spell_from
  RETURNING s.*
), edge AS (
  SELECT council_code, release_id, from_date AS spell_from, from_date AS day FROM cut
  UNION SELECT council_code, release_id, from_date, to_date FROM cut
  UNION SELECT council_code, release_id, spell_from, from_date FROM yielding
  UNION SELECT council_code, release_id, spell_from, to_date FROM yielding
), slice AS (
  SELECT council_code, release_id, spell_from, day AS from_date, lead(day) OVER (PARTITION BY council_code, release_id, spell_from ORDER BY day) AS to_date
  FROM   edge
)
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, homes,
                           unplaced_in_districts, unplaced_in_icbs, unplaced_in_sub_icbs, is_own, is_recast, is_governing, release_id)
SELECT c.council_code, c.kind, s.from_date, s.to_date, c.known_to, c.has_homes, c.has_beds, c.has_ratings, c.homes,
       c.unplaced_in_districts, c.unplaced_in_icbs, c.unplaced_in_sub_icbs, c.is_own, c.is_recast,
       NOT EXISTS (SELECT FROM yielding y WHERE y.council_code = s.council_code AND y.release_id = s.release_id AND y.spell_from = s.spell_from
                   AND y.from_date <= s.from_date AND s.to_date <= y.to_date),
       c.release_id
FROM   cut c
JOIN   slice s ON s.council_code = c.council_code AND s.release_id = c.release_id AND s.spell_from = c.from_date AND s.to_date IS NOT NULL
