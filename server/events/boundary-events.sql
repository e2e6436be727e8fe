-- Boundary changes of areas ($1; an empty code stands for anywhere) on the days from $2 to $3: one row for each order, or
-- for each area where no order is named. Councils stand for their districts where the order changed both.
WITH step AS (
  SELECT s.*, CASE WHEN s.instrument LIKE 'The %' THEN s.instrument ELSE s.predecessor_code END AS act,
         p.name AS predecessor, n.name AS successor, p.area_type
  FROM   area_succession s
  JOIN   area p ON p.code = s.predecessor_code
  JOIN   area n ON n.code = s.successor_code
  WHERE  s.happened_on BETWEEN $2::date AND $3::date
), told AS (
  SELECT s.*, s.area_type <> 'CASSR' AND EXISTS (SELECT FROM step c WHERE c.act = s.act AND c.area_type = 'CASSR') AS is_within
  FROM   step s
)
SELECT a.code AS "forArea", s.happened_on AS "on", s.act, min(s.instrument) AS instrument,
       array_agg(DISTINCT s.kind ORDER BY s.kind) FILTER (WHERE NOT s.is_within) AS kinds,
       array_agg(DISTINCT s.predecessor ORDER BY s.predecessor) FILTER (WHERE NOT s.is_within) AS predecessors,
       array_agg(DISTINCT s.successor ORDER BY s.successor) AS successors,
       array_agg(DISTINCT s.predecessor_code) || array_agg(DISTINCT s.successor_code) AS "areaCodes"
FROM   unnest($1::text[]) a (code)
JOIN   told s ON a.code = '' OR EXISTS (SELECT FROM step mine WHERE mine.act = s.act AND mine.happened_on = s.happened_on
                                        AND a.code IN (mine.predecessor_code, mine.successor_code))
GROUP  BY a.code, s.happened_on, s.act
