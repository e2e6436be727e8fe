-- Which councils' requests make up the total of an area: those that lie in it whole, today. A council that lies partly in a
-- board is in no board's total: which of its requests were for people of one part is not told.
CREATE TEMP TABLE area_commissioner ON COMMIT DROP AS
WITH RECURSIVE up AS (
  SELECT code AS area_code, code AS commissioner_code FROM area WHERE area_type = 'CASSR'
  UNION
  SELECT m.parent_code, up.commissioner_code
  FROM   up JOIN area_membership m ON m.child_code = up.area_code
  WHERE  m.share = 1 AND m.valid_from <= current_date AND coalesce(m.valid_to > current_date, true)
)
SELECT up.area_code, up.commissioner_code
FROM   up JOIN area a ON a.code = up.area_code
WHERE  a.area_type IN ('CASSR', 'ICB') OR a.is_demonstration;
CREATE INDEX ON area_commissioner (area_code);
ANALYZE area_commissioner
