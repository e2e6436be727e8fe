-- Recorded events of areas ($1; an empty code stands for anywhere) that touch the days from $2 to $3.
-- An event concerns an area that it names, an area within that one, and all areas of a nation whose country it names.
WITH RECURSIVE asked AS (
  SELECT code FROM unnest($1::text[]) code
), up AS (
  SELECT code AS asked, code FROM asked
  UNION
  SELECT up.asked, m.parent_code FROM up JOIN area_membership m ON m.child_code = up.code
)
SELECT a.code AS "forArea", e.code, e.kind, e.happened_on AS "on", e.until, e.title, e.description,
       e.area_codes AS "areaCodes", e.metric_codes AS "metricCodes", e.dataset_codes AS "datasetCodes",
       jsonb_build_object('title', e.source_title, 'publisher', e.source_publisher,
                          'publishedOn', e.source_published_on, 'licence', e.source_licence) AS source
FROM   asked a
CROSS  JOIN event e
WHERE  e.happened_on <= $3::date AND coalesce(e.until, e.happened_on) >= $2::date
  AND  (a.code = ''
        OR EXISTS (SELECT FROM up WHERE up.asked = a.code AND up.code = ANY (e.area_codes))
        OR EXISTS (SELECT FROM area x JOIN area country ON country.nation = x.nation AND country.area_type = 'COUNTRY'
                   WHERE x.code = a.code AND country.code = ANY (e.area_codes)))
