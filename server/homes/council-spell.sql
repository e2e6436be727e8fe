-- Which release tells of a council's homes, and when; councils by their ground.
-- A register tells every day between its dates; a snapshot tells one day. Either is carried forward for twelve months
-- or until something newer. Inside a register's dates other full lists yield; a list of rated homes yields to any full
-- list and is then kept aside as not governing.
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, homes,
                           unplaced_in_districts, unplaced_in_icbs, unplaced_in_sub_icbs, is_own, is_recast, is_governing, release_id)
WITH told AS (
  SELECT DISTINCT ON (g.ground_code, c.release_id) g.ground_code AS council_code, c.council_code <> g.ground_code AS is_recast,
         c.kind, c.from_date, c.to_date, c.has_homes, c.has_beds, c.has_ratings, c.release_id, coalesce(r.published_at, now()) AS published_at
  FROM   release_coverage c
  JOIN   release r ON r.id = c.release_id AND r.status = 'PUBLISHED'
  JOIN   ground g ON g.code = c.council_code
  ORDER  BY g.ground_code, c.release_id, c.council_code <> g.ground_code
), register AS (
  -- Of several registers of one council the newest governs; the oldest start is kept, for it lists closed homes too.
  SELECT DISTINCT ON (council_code) council_code, is_recast, kind,
         min(from_date) OVER (PARTITION BY council_code) AS from_date, to_date AS known_to,
         has_homes, has_beds, has_ratings, release_id
  FROM   told WHERE kind = 'REGISTER'
  ORDER  BY council_code, to_date DESC, published_at DESC, release_id DESC
), full_snapshot AS (
  SELECT DISTINCT ON (t.council_code, t.from_date) t.council_code, t.is_recast, t.kind, t.from_date, t.from_date AS known_to,
         t.has_homes, t.has_beds, t.has_ratings, t.release_id
  FROM   told t
  WHERE  t.kind = 'SNAPSHOT' AND t.has_homes
    AND  NOT EXISTS (SELECT FROM register g WHERE g.council_code = t.council_code AND t.from_date BETWEEN g.from_date AND g.known_to)
  ORDER  BY t.council_code, t.from_date, t.published_at DESC, t.release_id DESC
), full_list AS (
  SELECT * FROM register UNION ALL SELECT * FROM full_snapshot
), full_spell AS (
  SELECT f.*, least((f.known_to + interval '12 months')::date + 1,
                    lead(f.from_date) OVER (PARTITION BY f.council_code ORDER BY f.from_date)) AS to_date
  FROM   full_list f
), part_snapshot AS (
  SELECT DISTINCT ON (t.council_code, t.from_date) t.council_code, t.is_recast, t.kind, t.from_date, t.from_date AS known_to,
         t.has_homes, t.has_beds, t.has_ratings, t.release_id,
         NOT EXISTS (SELECT FROM full_spell f WHERE f.council_code = t.council_code AND t.from_date >= f.from_date AND t.from_date < f.to_date) AS is_governing
  FROM   told t
  WHERE  t.kind = 'SNAPSHOT' AND NOT t.has_homes
  ORDER  BY t.council_code, t.from_date, t.published_at DESC, t.release_id DESC
), part_spell AS (
  SELECT p.*, least((p.known_to + interval '12 months')::date + 1, p.next_part,
                    CASE WHEN p.is_governing THEN
                      (SELECT min(f.from_date) FROM full_spell f WHERE f.council_code = p.council_code AND f.from_date > p.from_date) END) AS to_date
  FROM   (SELECT *, lead(from_date) OVER (PARTITION BY council_code ORDER BY from_date) AS next_part FROM part_snapshot) p
), spell AS (
  SELECT council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, is_recast, true AS is_governing, release_id FROM full_spell
  UNION ALL
  SELECT council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, is_recast, is_governing, release_id FROM part_spell
  UNION ALL
  -- What a fuller list takes over is kept aside from there on.
  SELECT council_code, kind, to_date, least((known_to + interval '12 months')::date + 1, next_part), known_to, has_homes, has_beds, has_ratings,
         is_recast, false, release_id
  FROM   part_spell WHERE is_governing AND to_date < least((known_to + interval '12 months')::date + 1, next_part)
), place AS (
  SELECT ca.location_id, bool_or(a.area_type = 'LOWER_TIER_LA') AS in_district, bool_or(a.area_type = 'ICB') AS in_icb,
         bool_or(a.area_type = 'SUB_ICB_LOCATION') AS in_sub_icb
  FROM   care_home_area ca JOIN area a ON a.code = ca.area_code
  WHERE  a.area_type IN ('LOWER_TIER_LA', 'ICB', 'SUB_ICB_LOCATION')
  GROUP  BY ca.location_id
), listed AS (
  SELECT l.release_id, l.council_code, count(*)::int AS homes,
         count(*) FILTER (WHERE p.in_district IS NOT TRUE)::int AS unplaced_in_districts,
         count(*) FILTER (WHERE p.in_icb IS NOT TRUE)::int AS unplaced_in_icbs,
         count(*) FILTER (WHERE p.in_sub_icb IS NOT TRUE)::int AS unplaced_in_sub_icbs
  FROM   listed_home l LEFT JOIN place p ON p.location_id = l.location_id
  GROUP  BY l.release_id, l.council_code
)
SELECT s.council_code, s.kind, s.from_date, s.to_date, s.known_to, s.has_homes, s.has_beds, s.has_ratings, coalesce(p.homes, 0),
       coalesce(p.unplaced_in_districts, 0), coalesce(p.unplaced_in_icbs, 0), coalesce(p.unplaced_in_sub_icbs, 0),
       true, s.is_recast, s.is_governing, s.release_id
FROM   spell s LEFT JOIN listed p ON p.release_id = s.release_id AND p.council_code = s.council_code
