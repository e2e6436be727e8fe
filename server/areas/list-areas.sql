-- Areas by name, then code.  $1 type, $2 nation (null: not the demonstration country), $3 day (null: today's areas),
-- $4 part of the name, $5 part of a normalised spelling, $6 and $7 name and code after which to go on, $8 limit.
WITH listed AS (
  SELECT a.code AS "gssCode", a.name, a.area_type AS "areaType", a.nation, a.valid_from AS "validFrom",
         a.valid_to AS "validTo", a.is_demonstration AS "isDemonstration"
  FROM   area a
  WHERE  ($1::text IS NULL OR a.area_type = $1)
    AND  CASE WHEN $2::text IS NULL THEN NOT a.is_demonstration ELSE a.nation = $2 END
    AND  CASE WHEN $3::date IS NULL THEN a.valid_to IS NULL ELSE $3 >= a.valid_from AND $3 < coalesce(a.valid_to, 'infinity') END
    AND  ($4::text IS NULL OR lower(a.name) LIKE $4
          OR EXISTS (SELECT FROM area_alias l WHERE l.area_code = a.code AND l.alias_key LIKE $5))
)
SELECT l.*, t.total
FROM   listed l CROSS JOIN (SELECT count(*)::int AS total FROM listed) t
WHERE  $6::text IS NULL OR (l.name COLLATE "C", l."gssCode") > ($6 COLLATE "C", $7::text)
ORDER  BY l.name COLLATE "C", l."gssCode"
LIMIT  $8
