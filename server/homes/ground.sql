-- Codes of councils that stand for the same ground, each with the newest of them: a new code for the same ground
-- (Somerset, North Yorkshire) does not break what is known of it.
CREATE TEMP TABLE ground ON COMMIT DROP AS
WITH RECURSIVE step AS (
  SELECT code, code AS ground_code FROM area WHERE area_type = 'CASSR'
  UNION
  SELECT s.code, n.successor_code
  FROM   step s
  JOIN   area_succession n ON n.predecessor_code = s.ground_code AND n.kind = 'SAME_FOOTPRINT'
  JOIN   area a ON a.code = n.successor_code AND a.area_type = 'CASSR'
)
SELECT s.code, s.ground_code, a.valid_to IS NOT NULL AS is_abolished
FROM   step s JOIN area a ON a.code = s.ground_code
WHERE  NOT EXISTS (SELECT FROM step later WHERE later.code = s.ground_code AND later.ground_code <> s.ground_code)
