-- What releases tell of areas on days. Expects a relation asked (area_code, as_at).
-- A WITH fragment: the relation told_day says for each area and day by which releases it is told, or what is missing.
-- A day outside its council's own life is told through others of the same ground and marked as recast.
expected AS (
  SELECT a.area_code, a.as_at, m.council_code
  FROM   asked a
  JOIN   area_council m ON m.area_code = a.area_code
  JOIN   area c ON c.code = m.council_code
  WHERE  m.council_code = a.area_code
     OR  (a.as_at >= c.valid_from AND a.as_at < coalesce(c.valid_to, 'infinity'))
), governed AS (
  SELECT e.area_code, e.as_at, count(*) AS councils, count(s.council_code) AS told, bool_or(s.has_homes) AND bool_or(NOT s.has_homes) AS is_mixed
  FROM   expected e
  LEFT   JOIN council_spell s ON s.council_code = e.council_code AND s.is_governing AND s.from_date <= e.as_at AND e.as_at < s.to_date
  GROUP  BY e.area_code, e.as_at
), chosen AS (
  -- Where full lists and lists of rated homes meet, adding them up would give a number that nobody published: the total
  -- is told from one release that covers every council, if there is one; and so where the governing releases leave a gap.
  SELECT DISTINCT ON (o.area_code, o.as_at) o.area_code, o.as_at, o.release_id AS only_release
  FROM   (SELECT g.area_code, g.as_at, s.release_id, bool_and(s.has_homes) AS has_homes, max(s.known_to) AS known_to
          FROM   governed g
          JOIN   expected e ON e.area_code = g.area_code AND e.as_at = g.as_at
          JOIN   council_spell s ON s.council_code = e.council_code AND s.from_date <= e.as_at AND e.as_at < s.to_date
          WHERE  g.is_mixed OR g.told < g.councils
          GROUP  BY g.area_code, g.as_at, g.councils, s.release_id
          HAVING count(DISTINCT e.council_code) = g.councils) o
  ORDER  BY o.area_code, o.as_at, o.has_homes DESC, o.known_to DESC, o.release_id DESC
), asked_from AS (
  SELECT a.area_code, a.as_at, c.only_release FROM asked a LEFT JOIN chosen c ON c.area_code = a.area_code AND c.as_at = a.as_at
), told AS (
  SELECT e.area_code, e.as_at, a.only_release, t.area_type,
         count(*)                                                          AS councils,
         count(s.council_code)                                             AS with_homes,
         count(*) FILTER (WHERE s.has_beds)                                AS with_beds,
         count(*) FILTER (WHERE s.has_ratings)                             AS with_ratings,
         coalesce(sum(s.homes), 0)                                         AS listed,
         CASE t.area_type WHEN 'LOWER_TIER_LA' THEN sum(s.unplaced_in_districts) WHEN 'ICB' THEN sum(s.unplaced_in_icbs)
                          WHEN 'SUB_ICB_LOCATION' THEN sum(s.unplaced_in_sub_icbs) END AS unplaced,
         coalesce(bool_or(NOT s.has_homes), false)                         AS rated_only,
         coalesce(bool_or(s.is_recast AND e.council_code = e.area_code), false) AS recast,
         coalesce(bool_or(e.as_at > s.known_to + 92), false)               AS stale,
         -- The last day that every one of the releases speaks of.
         min(s.known_to)                                                   AS known_to,
         array_agg(DISTINCT s.release_id) FILTER (WHERE s.release_id IS NOT NULL) AS release_ids
  FROM   expected e
  JOIN   asked_from a ON a.area_code = e.area_code AND a.as_at = e.as_at
  JOIN   area t ON t.code = e.area_code
  LEFT   JOIN council_spell s ON s.council_code = e.council_code AND s.from_date <= e.as_at AND e.as_at < s.to_date
         AND CASE WHEN a.only_release IS NULL THEN s.is_governing ELSE s.release_id = a.only_release END
  GROUP  BY e.area_code, e.as_at, a.only_release, t.area_type
), told_day AS (
  SELECT row_number() OVER ()::int AS day_no, t.*, w.*, CASE WHEN with_homes < councils THEN coalesce((
                               SELECT format('Recast is not exact: the area was made of part of %s, and the releases of that time do not say which of its homes lie here.',
                                             string_agg(DISTINCT p.name, ' and '))
                               FROM   area_succession n JOIN area p ON p.code = n.predecessor_code
                               WHERE  n.successor_code = t.area_code AND n.kind = 'SPLIT' AND t.as_at < n.happened_on HAVING count(*) > 0),
                             format('Home-level releases cover %s of %s councils on this day.', with_homes, councils))
                        WHEN unplaced > 0.01 * listed THEN format('The releases do not place %s of %s homes of its councils in %s.', unplaced, listed, kind)
                   END AS missing,
         CASE WHEN unplaced > 0 THEN format('%s of %s homes of its councils are not placed in %s and are left out.', unplaced, listed, kind) END AS left_out
  FROM   told t
  CROSS  JOIN LATERAL (
    SELECT CASE area_type WHEN 'LOWER_TIER_LA' THEN 'districts' WHEN 'ICB' THEN 'integrated care boards' ELSE 'sub-ICB locations' END AS kind
  ) w
)
