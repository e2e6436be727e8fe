-- For each area ($1): the first and last month end at which its homes, beds and ratings are told by releases that cover
-- it whole, and the newest day that all of them can be asked for.
WITH asked AS (
  SELECT unnest($1::text[]) AS code
), months AS (
  SELECT s.area_code,
         min(s.as_at) FILTER (WHERE s.homes_status = 'PRESENT') AS "homesFrom", max(s.as_at) FILTER (WHERE s.homes_status = 'PRESENT') AS "homesTo",
         min(s.as_at) FILTER (WHERE s.beds_status = 'PRESENT') AS "bedsFrom", max(s.as_at) FILTER (WHERE s.beds_status = 'PRESENT') AS "bedsTo",
         min(s.as_at) FILTER (WHERE s.ratings_status = 'PRESENT') AS "ratingsFrom", max(s.as_at) FILTER (WHERE s.ratings_status = 'PRESENT') AS "ratingsTo"
  FROM   area_stock s JOIN asked a ON a.code = s.area_code
  WHERE  s.service_type = 'ALL'
  GROUP  BY s.area_code
), newest AS (
  -- The newest day told of every council: the earliest of the councils' own newest days.
  SELECT a.code AS area_code, min(c.known_to) AS latest
  FROM   asked a
  JOIN   area_council m ON m.area_code = a.code
  JOIN   area co ON co.code = m.council_code AND (co.valid_to IS NULL OR co.code = a.code)
  LEFT   JOIN LATERAL (SELECT max(s.known_to) AS known_to FROM council_spell s WHERE s.council_code = m.council_code AND s.is_governing) c ON true
  GROUP  BY a.code
  HAVING count(*) = count(c.known_to)
)
SELECT a.code, m."homesFrom", m."homesTo", m."bedsFrom", m."bedsTo", m."ratingsFrom", m."ratingsTo",
       CASE WHEN m.area_code IS NOT NULL THEN least(n.latest, m."homesTo") END AS latest, area.nation
FROM   asked a
JOIN   area ON area.code = a.code
LEFT   JOIN months m ON m.area_code = a.code
LEFT   JOIN newest n ON n.area_code = a.code
