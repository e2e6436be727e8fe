-- The rating of each home in force from day to day, from the published sightings of its ratings.
-- A label such as "Inspected but not rated" leaves an earlier rating in force; only "Insufficient evidence to rate" ends it.
-- One judgement may be told by several releases: the newest telling of a day, framework and service group is kept.
-- Under the single assessment framework a home may be rated by service group; the lowest governs, all are shown.
INSERT INTO care_home_rating (location_id, from_date, to_date, published_on, framework, status, overall, domains,
                              service_groups, is_inherited, release_id)
WITH told AS (
  SELECT DISTINCT ON (g.location_id, coalesce(g.published_on, g.as_at), g.framework, coalesce(g.service_group, ''))
         g.location_id, coalesce(g.published_on, g.as_at) AS day, g.published_on, g.framework, coalesce(g.service_group, '') AS service_group,
         g.status, g.overall, g.domains, g.is_inherited, g.release_id,
         CASE g.overall WHEN 'INADEQUATE' THEN 1 WHEN 'REQUIRES_IMPROVEMENT' THEN 2 WHEN 'GOOD' THEN 3 WHEN 'OUTSTANDING' THEN 4 END AS level
  FROM   rating_sighting g
  JOIN   release r ON r.id = g.release_id AND r.status = 'PUBLISHED'
  JOIN   care_home h ON h.location_id = g.location_id
  ORDER  BY g.location_id, coalesce(g.published_on, g.as_at), g.framework, coalesce(g.service_group, ''),
            g.status <> 'RATED', r.published_at DESC, g.release_id DESC, g.seq
), judged AS (
  SELECT t.* FROM told t
  WHERE  t.status IN ('RATED', 'INSUFFICIENT_EVIDENCE_TO_RATE')
     OR  NOT EXISTS (SELECT FROM told r WHERE r.location_id = t.location_id AND r.status = 'RATED' AND r.day <= t.day)
), day AS (
  -- On a day with judgements under both frameworks the newer framework counts.
  SELECT location_id, day, max(framework) AS framework FROM judged GROUP BY location_id, day
), in_force AS (
  SELECT d.location_id, d.day, t.*
  FROM   day d
  CROSS  JOIN LATERAL (
    SELECT DISTINCT ON (t.service_group) t.service_group, t.published_on, t.status, t.overall, t.domains, t.is_inherited, t.release_id, t.level, t.framework
    FROM   judged t
    WHERE  t.location_id = d.location_id AND t.framework = d.framework AND t.day <= d.day
      -- Without service groups a judgement replaces the one before; with them each group keeps its own.
      AND  (t.day = d.day OR (t.service_group <> '' AND t.framework = 'SINGLE_ASSESSMENT_FRAMEWORK'))
    ORDER  BY t.service_group, t.day DESC
  ) t
), governing AS (
  SELECT DISTINCT ON (location_id, day) *
  FROM   in_force ORDER BY location_id, day, level IS NULL, level, service_group
), groups AS (
  SELECT location_id, day,
         coalesce(jsonb_agg(jsonb_build_object('group', service_group, 'status', status, 'overall', overall, 'publishedOn', published_on)
                  ORDER BY service_group) FILTER (WHERE service_group <> ''), '[]') AS service_groups
  FROM   in_force GROUP BY location_id, day
)
SELECT g.location_id, g.day, coalesce(lead(g.day) OVER (PARTITION BY g.location_id ORDER BY g.day), 'infinity'),
       g.published_on, g.framework, g.status, g.overall, g.domains, gr.service_groups, g.is_inherited, g.release_id
FROM   governing g JOIN groups gr USING (location_id, day)
