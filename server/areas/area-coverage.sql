-- For each area ($1): the first and last month end at which its homes, beds and ratings are told by releases that cover
-- it whole, and the newest day that the releases speak of.
WITH asked AS (
  SELECT unnest($1::text[]) AS code
), months AS (
  SELECT s.area_code,
         min(s.as_at) FILTER (WHERE s.homes_status = 'PRESENT') AS "homesFrom", max(s.as_at) FILTER (WHERE s.homes_status = 'PRESENT') AS "homesTo",
         min(s.as_at) FILTER (WHERE s.beds_status = 'PRESENT') AS "bedsFrom", max(s.as_at) FILTER (WHERE s.beds_status = 'PRESENT') AS "bedsTo",
         min(s.as_at) FILTER (WHERE s.ratings_status = 'PRESENT') AS "ratingsFrom", max(s.as_at) FILTER (WHERE s.ratings_status = 'PRESENT') AS "ratingsTo",
         max(least(s.as_at, s.known_to)) AS latest
  FROM   area_stock s JOIN asked a ON a.code = s.area_code
  WHERE  s.service_type = 'ALL'
  GROUP  BY s.area_code
)
SELECT a.code, m."homesFrom", m."homesTo", m."bedsFrom", m."bedsTo", m."ratingsFrom", m."ratingsTo",
       m.latest, area.nation
FROM   asked a
JOIN   area ON area.code = a.code
LEFT   JOIN months m ON m.area_code = a.code
