-- What release $1 says differently from release $2, fact by fact; the statement built around it reads the relation change.
-- Only what both speak of is compared: councils that both are complete for; years with age bands, tables and
-- kinds of area that release $1 has.
-- A change breaks what was published when it alters or takes away something said of a day of which both speak. Something
-- new never does, nor does a state of another day; what a release leaves out still stands while the one before is in force.
WITH now AS (
  SELECT * FROM release WHERE id = $1
), before AS (
  SELECT * FROM release WHERE id = $2
), shared AS (
  SELECT council_code FROM release_coverage WHERE release_id = $1
  INTERSECT SELECT council_code FROM release_coverage WHERE release_id = $2
), pair AS (
  SELECT before.status <> 'PUBLISHED' AS is_over, now.reference_date IS NOT DISTINCT FROM before.reference_date AS is_same_day,
         now.reference_date AS day, EXISTS (SELECT FROM shared) AS has_shared
  FROM   now, before
), reach AS (
  SELECT council_code, from_date, to_date FROM release_coverage WHERE release_id = $1
), home AS (
  SELECT DISTINCT ON (s.release_id, s.location_id)
         s.release_id, s.location_id AS key, s.name AS label, s.as_at, s.council_code, s.is_care_home,
         jsonb_build_object('name', s.name, 'postcode', s.postcode, 'provider', s.provider_id, 'council', s.council_code,
           'care_home', s.is_care_home, 'nursing', s.with_nursing, 'registered_from', s.registered_from,
           'deregistered_on', s.deregistered_on, 'dormant', s.is_dormant, 'registered_beds', s.registered_beds) AS says
  FROM   location_sighting s
  WHERE  s.release_id IN ($1, $2)
    AND  (NOT EXISTS (SELECT FROM shared) OR s.council_code IN (SELECT council_code FROM shared))
  ORDER  BY s.release_id, s.location_id, s.as_at DESC
), rating AS (
  SELECT DISTINCT ON (r.release_id, r.location_id, r.published_on, r.framework, r.service_group)
         r.release_id, concat_ws('|', r.location_id, coalesce(r.published_on::text, '-'), r.framework, r.service_group) AS key,
         h.label, concat_ws(', ', 'published ' || r.published_on, r.service_group) AS detail,
         r.location_id, r.published_on, r.as_at, h.council_code,
         jsonb_build_object('overall', coalesce(r.overall, r.status)) || coalesce(
           (SELECT jsonb_object_agg(lower(d ->> 'domain'), coalesce(d ->> 'band', d ->> 'status')) FROM jsonb_array_elements(r.domains) d),
           '{}') AS says
  FROM   rating_sighting r
  JOIN   home h ON h.release_id = r.release_id AND h.key = r.location_id
  WHERE  r.release_id IN ($1, $2)
  ORDER  BY r.release_id, r.location_id, r.published_on, r.framework, r.service_group, r.seq
), link AS (
  SELECT l.release_id, l.predecessor_id || '|' || l.successor_id AS key, coalesce(h.label, l.successor_id) AS label,
         l.predecessor_id || ' to ' || l.successor_id AS detail, jsonb_build_object('reason', l.reason) AS says
  FROM   location_link_sighting l
  LEFT   JOIN home h ON h.release_id = l.release_id AND h.key = l.successor_id
  WHERE  l.release_id IN ($1, $2) AND EXISTS (SELECT FROM location_link_sighting WHERE release_id = $1)
), people AS (
  SELECT f.release_id, concat_ws('|', f.area_code, f.mid_year, f.band) AS key, a.name AS label,
         'mid-' || f.mid_year || ', ' || replace(replace(lower(replace(f.band, '_', ' ')), ' plus', '+'), 'age ', 'aged ') AS detail,
         jsonb_build_object('people', coalesce(f.value::text, f.status)) AS says
  FROM   population_fact f JOIN area a ON a.code = f.area_code
  WHERE  f.release_id IN ($1, $2) AND (f.mid_year, f.band) IN (SELECT mid_year, band FROM population_fact WHERE release_id = $1)
), printed AS (
  (SELECT DISTINCT ON (p.release_id, p.table_code, p.area_code, p.subject, p.item, p.service_type, p.period_label)
          p.release_id, concat_ws('|', p.table_code, p.area_code, coalesce(p.subject, '-'), p.item, p.service_type, p.period_label) AS key,
          p.item_label AS label, concat_ws(', ', p.subject_label, p.period_label) AS detail,
          jsonb_build_object('value', coalesce(p.value::text, p.status), 'numerator', p.numerator, 'denominator', p.denominator) AS says
   FROM   published_figure p
   WHERE  p.release_id IN ($1, $2) AND p.table_code IN (SELECT table_code FROM published_figure WHERE release_id = $1)
   ORDER  BY p.release_id, p.table_code, p.area_code, p.subject, p.item, p.service_type, p.period_label, p.seq)
  UNION ALL
  SELECT f.release_id, concat_ws('|', f.measure, f.area_code, f.service_type, f.month), a.name,
         concat_ws(', ', replace(f.measure, '_', ' '), to_char(f.month, 'YYYY-MM')),
         jsonb_build_object('value', coalesce(f.value::text, f.status), 'numerator', f.numerator, 'denominator', f.denominator)
  FROM   reported_figure f JOIN area a ON a.code = f.area_code
  WHERE  f.release_id IN ($1, $2) AND (f.measure, f.month) IN (SELECT measure, month FROM reported_figure WHERE release_id = $1)
), outline AS (
  SELECT b.release_id, b.area_code AS key, a.name AS label, jsonb_build_object('outline', left(md5(b.geometry::text), 8)) AS says
  FROM   area_boundary b JOIN area a ON a.code = b.area_code
  WHERE  b.release_id IN ($1, $2) AND left(b.area_code, 3) IN (SELECT left(area_code, 3) FROM area_boundary WHERE release_id = $1)
), neighbours AS (
  SELECT l.release_id, l.name || '|' || l.area_code AS key, a.name AS label, l.name AS detail,
         jsonb_build_object('members', (SELECT string_agg(n.neighbour_code, ' ' ORDER BY n.rank, n.neighbour_code) FROM neighbour n WHERE n.list_id = l.id)) AS says
  FROM   neighbour_list l JOIN area a ON a.code = l.area_code
  WHERE  l.release_id IN ($1, $2) AND l.name IN (SELECT name FROM neighbour_list WHERE release_id = $1)
), covered AS (
  SELECT c.release_id, c.council_code AS key, a.name AS label, c.from_date, c.to_date, c.has_homes, c.has_beds, c.has_ratings,
         jsonb_build_object('kind', c.kind, 'from', c.from_date, 'to', c.to_date, 'homes', c.has_homes, 'beds', c.has_beds, 'ratings', c.has_ratings) AS says
  FROM   release_coverage c JOIN area a ON a.code = c.council_code
  WHERE  c.release_id IN ($1, $2)
), compared AS (
  SELECT 'CARE_HOME' AS entity, coalesce(n.key, b.key) AS key, coalesce(n.label, b.label) AS label, NULL AS detail, b.says AS said, n.says,
         CASE WHEN pair.has_shared THEN b.as_at BETWEEN r.from_date AND r.to_date ELSE b.as_at = pair.day END AS breaks_gone,
         n.as_at = b.as_at AS breaks_other, b.as_at AS said_to
  FROM   (SELECT * FROM home WHERE release_id = $1) n FULL JOIN (SELECT * FROM home WHERE release_id = $2) b ON b.key = n.key
  CROSS  JOIN pair
  LEFT   JOIN reach r ON r.council_code = b.council_code
  WHERE  n.is_care_home OR b.is_care_home
  UNION ALL
  -- A list that shows one rating of each home leaves out the earlier ones: they are not taken back.
  SELECT 'RATING', coalesce(n.key, b.key), coalesce(n.label, b.label), coalesce(n.detail, b.detail), b.says, n.says,
         CASE WHEN pair.has_shared THEN b.as_at BETWEEN r.from_date AND r.to_date ELSE b.as_at = pair.day END
         AND NOT coalesce(l.first_published > coalesce(b.published_on, '-infinity'::date), false),
         b.published_on IS NOT NULL OR n.as_at = b.as_at, NULL
  FROM   (SELECT * FROM rating WHERE release_id = $1) n FULL JOIN (SELECT * FROM rating WHERE release_id = $2) b ON b.key = n.key
  CROSS  JOIN pair
  LEFT   JOIN reach r ON r.council_code = b.council_code
  LEFT   JOIN (SELECT location_id, min(published_on) AS first_published FROM rating WHERE release_id = $1 GROUP BY location_id) l
         ON l.location_id = b.location_id
  UNION ALL
  SELECT 'LINK', coalesce(n.key, b.key), coalesce(n.label, b.label), coalesce(n.detail, b.detail), b.says, n.says, pair.is_over, false, NULL
  FROM   (SELECT * FROM link WHERE release_id = $1) n FULL JOIN (SELECT * FROM link WHERE release_id = $2) b ON b.key = n.key CROSS JOIN pair
  UNION ALL
  SELECT 'POPULATION', coalesce(n.key, b.key), coalesce(n.label, b.label), coalesce(n.detail, b.detail), b.says, n.says, pair.is_over, true, NULL
  FROM   (SELECT * FROM people WHERE release_id = $1) n FULL JOIN (SELECT * FROM people WHERE release_id = $2) b ON b.key = n.key CROSS JOIN pair
  UNION ALL
  SELECT 'PUBLISHED_FIGURE', coalesce(n.key, b.key), coalesce(n.label, b.label), coalesce(n.detail, b.detail), b.says, n.says, pair.is_over, true, NULL
  FROM   (SELECT * FROM printed WHERE release_id = $1) n FULL JOIN (SELECT * FROM printed WHERE release_id = $2) b ON b.key = n.key CROSS JOIN pair
  UNION ALL
  SELECT 'BOUNDARY', coalesce(n.key, b.key), coalesce(n.label, b.label), NULL, b.says, n.says, pair.is_over, pair.is_same_day, NULL
  FROM   (SELECT * FROM outline WHERE release_id = $1) n FULL JOIN (SELECT * FROM outline WHERE release_id = $2) b ON b.key = n.key CROSS JOIN pair
  UNION ALL
  SELECT 'NEIGHBOURS', coalesce(n.key, b.key), coalesce(n.label, b.label), coalesce(n.detail, b.detail), b.says, n.says, pair.is_over, pair.is_same_day, NULL
  FROM   (SELECT * FROM neighbours WHERE release_id = $1) n FULL JOIN (SELECT * FROM neighbours WHERE release_id = $2) b ON b.key = n.key CROSS JOIN pair
  UNION ALL
  SELECT 'COVERAGE', coalesce(n.key, b.key), coalesce(n.label, b.label), NULL, b.says, n.says, pair.is_over,
         n.to_date = b.to_date AND (n.from_date > b.from_date OR n.has_homes < b.has_homes OR n.has_beds < b.has_beds OR n.has_ratings < b.has_ratings), NULL
  FROM   (SELECT * FROM covered WHERE release_id = $1) n FULL JOIN (SELECT * FROM covered WHERE release_id = $2) b ON b.key = n.key CROSS JOIN pair
), change AS (
  SELECT entity, key, label, detail, 'ADDED' AS kind, NULL AS field, NULL AS before, coalesce(says ->> 'overall', says ->> 'people', says ->> 'value') AS after, false AS is_breaking
  FROM   compared WHERE said IS NULL
  UNION ALL
  SELECT entity, key, label, detail, 'REMOVED', NULL, coalesce(said ->> 'overall', said ->> 'people', said ->> 'value'), NULL, coalesce(breaks_gone, false)
  FROM   compared WHERE says IS NULL
  UNION ALL
  SELECT c.entity, c.key, c.label, c.detail, 'CHANGED', f.field, c.said ->> f.field, c.says ->> f.field,
         -- Dates of registration are of the past: they matter where they fall on a day that the release before speaks of.
         CASE WHEN c.said ->> f.field IS NULL AND f.field <> 'deregistered_on' THEN false
              WHEN f.field IN ('registered_from', 'deregistered_on')
              THEN least((c.said ->> f.field)::date, (c.says ->> f.field)::date) <= c.said_to
              ELSE coalesce(c.breaks_other, false) END
  FROM   compared c
  CROSS  JOIN LATERAL (SELECT jsonb_object_keys(c.said || c.says) AS field) f
  WHERE  c.said <> c.says AND c.said ->> f.field IS DISTINCT FROM c.says ->> f.field
)
