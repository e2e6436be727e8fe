-- Members of a comparator group of an area ($1) by method ($2), $3 at most, $4 the codes of an own list; never the area itself.
-- A council that lies across boards is compared with the councils of each of them.
WITH me AS (
  SELECT * FROM area WHERE code = $1
), parent AS (
  SELECT m.parent_code FROM area_membership m JOIN area p ON p.code = m.parent_code
  WHERE  m.child_code = $1 AND m.valid_to IS NULL AND p.valid_to IS NULL AND p.area_type = CASE $2 WHEN 'REGION' THEN 'REGION' WHEN 'ICB' THEN 'ICB' END
), member AS (
  SELECT c.code, row_number() OVER (ORDER BY c.name, c.code)::int AS rank, NULL::float8 AS distance, NULL::bigint AS release_id
  FROM   area c, me
  WHERE  $2 IN ('REGION', 'ICB') AND c.area_type = me.area_type AND c.code <> me.code AND c.valid_to IS NULL
    AND  EXISTS (SELECT FROM area_membership m JOIN parent USING (parent_code) WHERE m.child_code = c.code AND m.valid_to IS NULL)
  UNION ALL
  SELECT c.code, 1, NULL, NULL FROM area c, me
  WHERE  $2 = 'NATION' AND c.area_type = 'COUNTRY' AND c.nation = me.nation AND c.code <> me.code
  UNION ALL
  SELECT n.neighbour_code, n.rank, n.distance, l.release_id
  FROM   neighbour_list l
  JOIN   release r ON r.id = l.release_id AND r.status = 'PUBLISHED'
  JOIN   neighbour n ON n.list_id = l.id
  WHERE  $2 = 'IMPORTED_NEIGHBOURS' AND l.area_code = $1 AND n.neighbour_code <> $1
    AND  l.id = (SELECT max(x.id) FROM neighbour_list x JOIN release q ON q.id = x.release_id AND q.status = 'PUBLISHED' WHERE x.area_code = $1)
  UNION ALL
  SELECT c.code, l.rank::int, NULL, NULL
  FROM   unnest($4::text[]) WITH ORDINALITY l (code, rank) JOIN area c ON c.code = l.code
  WHERE  $2 = 'CUSTOM_LIST' AND c.code <> $1
)
SELECT * FROM member ORDER BY rank, code LIMIT $3
