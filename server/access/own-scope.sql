-- What belongs to somebody: areas inside those of their grants ($1) and homes of their companies ($2).
-- An area is inside another where all of it lies there today; areas that were merged into it or had another code count too.
WITH RECURSIVE own AS (
  SELECT code FROM area WHERE code = ANY ($1::text[])
  UNION
  SELECT next.code
  FROM   own
  CROSS  JOIN LATERAL (
    SELECT child_code AS code FROM area_membership
    WHERE  parent_code = own.code AND share = 1 AND valid_from <= current_date AND coalesce(valid_to > current_date, true)
    UNION
    SELECT predecessor_code FROM area_succession
    WHERE  successor_code = own.code AND kind IN ('SAME_FOOTPRINT', 'MERGE') AND share = 1
  ) next
)
SELECT array(SELECT code FROM own ORDER BY code) AS areas,
       array(SELECT location_id FROM care_home WHERE provider_id = ANY ($2::text[]) ORDER BY location_id) AS homes
