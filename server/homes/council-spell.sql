-- Which release tells of a council's homes, and when.
-- A register tells every day between its dates; a snapshot tells one day. Either is carried forward for twelve months
-- or until something newer. Inside a register's dates other full lists yield; a list of rated homes yields to any full
-- list and is then kept aside as not governing.
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings,
                           has_districts, is_recast, is_governing, release_id)
WITH told AS (
  SELECT c.*, coalesce(r.published_at, now()) AS published_at
  FROM   release_coverage c JOIN release r ON r.id = c.release_id AND r.status = 'PUBLISHED'
), register AS (
  -- Of several registers of one council the newest governs; the oldest start is kept, for it lists closed homes too.
  SELECT DISTINCT ON (council_code) council_code, kind,
         min(from_date) OVER (PARTITION BY council_code) AS from_date, to_date AS known_to,
         has_homes, has_beds, has_ratings, release_id
  FROM   told WHERE kind = 'REGISTER'
  ORDER  BY council_code, to_date DESC, published_at DESC, release_id DESC
), full_snapshot AS (
  SELECT DISTINCT ON (t.council_code, t.from_date) t.council_code, t.kind, t.from_date, t.from_date AS known_to,
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
  SELECT DISTINCT ON (t.council_code, t.from_date) t.council_code, t.kind, t.from_date, t.from_date AS known_to,
         t.has_homes, t.has_beds, t.has_ratings, t.release_id,
         NOT EXISTS (SELECT FROM full_spell f WHERE f.council_code = t.council_code AND t.from_date >= f.from_date AND t.from_date < f.to_date) AS is_governing
  FROM   told t
  WHERE  t.kind = 'SNAPSHOT' AND NOT t.has_homes
  ORDER  BY t.council_code, t.from_date, t.published_at DESC, t.release_id DESC
), part_spell AS (
  SELECT p.*, least((p.known_to + interval '12 months')::date + 1,
                    lead(p.from_date) OVER (PARTITION BY p.council_code ORDER BY p.from_date),
                    CASE WHEN p.is_governing THEN
                      (SELECT min(f.from_date) FROM full_spell f WHERE f.council_code = p.council_code AND f.from_date > p.from_date) END) AS to_date
  FROM   part_snapshot p
), spell AS (
  SELECT council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, true AS is_governing, release_id FROM full_spell
  UNION ALL
  SELECT council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, is_governing, release_id FROM part_spell
)
SELECT council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings,
       NOT EXISTS (SELECT FROM location_sighting s
                   WHERE s.release_id = spell.release_id AND s.council_code = spell.council_code
                     AND s.is_care_home AND s.lower_tier_code IS NULL),
       false, is_governing, release_id
FROM   spell
