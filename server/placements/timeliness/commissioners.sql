-- The councils whose requests make up an area ($1), with their codes before they were merged or given another one; those
-- that lie in it only in part; and whether the area came out of one that was divided after the first day asked for ($2).
WITH RECURSIVE own AS (
  SELECT code FROM area WHERE code = $1
  UNION
  SELECT next.code FROM own CROSS JOIN LATERAL (
    SELECT child_code AS code FROM area_membership
    WHERE  parent_code = own.code AND share = 1 AND valid_from <= current_date AND coalesce(valid_to > current_date, true)
    UNION
    SELECT predecessor_code FROM area_succession
    WHERE  successor_code = own.code AND kind IN ('SAME_FOOTPRINT', 'MERGE') AND share = 1) next
)
SELECT array(SELECT code FROM own JOIN area USING (code) WHERE area_type = 'CASSR' ORDER BY code) AS councils,
       array(SELECT a.name FROM area_membership m JOIN area a ON a.code = m.child_code
             WHERE m.parent_code = $1 AND a.area_type = 'CASSR' AND m.share < 1 AND m.valid_from <= current_date
               AND coalesce(m.valid_to > current_date, true) ORDER BY a.name) AS "partly",
       (SELECT a.name FROM area_succession s JOIN area a ON a.code = s.predecessor_code
        WHERE  s.successor_code = $1 AND s.kind = 'SPLIT' AND s.happened_on > $2::date LIMIT 1) AS "dividedFrom"
