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
), first_rated AS (
  SELECT location_id, min(day) AS day FROM told WHERE status = 'RATED' GROUP BY location_id
), judged AS (
  SELECT t.*
  FROM   told t LEFT JOIN first_rated f ON f.location_id = t.location_id
  WHERE  t.status IN ('RATED', 'INSUFFICIENT_EVIDENCE_TO_RATE') OR f.day IS NULL OR t.day < f.day
), day AS (
  -- On a day with judgements under both frameworks the newer framework counts.
  SELECT location_id, day, max(framework) AS framework FROM judged GROUP BY location_id, day
), in_force AS (
  SELECT DISTINCT ON (d.location_id, d.day, t.service_group)
         d.location_id, d.day, t.service_group, t.published_on, t.status, t.overall, t.domains, t.is_inherited, t.release_id, t.level, t.framework
  FROM   day d
  JOIN   judged t ON t.location_id = d.location_id AND t.framework = d.framework AND t.day <= d.day
         -- Without service groups a judgement replaces the one before; with them each group keeps its own.
         AND (t.day = d.day OR (t.service_group <> '' AND t.framework = 'SINGLE_ASSESSMENT_FRAMEWORK'))
  ORDER  BY d.location_id, d.day, t.service_group, t.day DESC
), grouped AS (
  SELECT *, jsonb_agg(jsonb_build_object('group', service_group, 'status', status, 'overall', overall, 'publishedOn', published_on))
            FILTER (WHERE service_group <> '')
            OVER (PARTITION BY location_id, day ORDER BY service_group ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS service_groups
  FROM   in_force
), governing AS (
  SELECT DISTINCT ON (location_id, day) *
  FROM   grouped ORDER BY location_id, day, level IS NULL, level, service_group
)
SELECT location_id, day, coalesce(lead(day) OVER (PARTITION BY location_id ORDER BY day), 'infinity'),
       published_on, framework, status, overall, domains, coalesce(service_groups, '[]'), is_inherited, release_id
FROM   governing
