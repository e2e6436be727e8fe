-- Homes, beds and ratings of areas on days, by service type and together (ALL).
-- Expects a relation asked (area_code, as_at). A statement in WITH form: the caller appends what it selects from stock.
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
), placed AS (
  SELECT t.*, w.*, CASE WHEN with_homes < councils THEN format('Home-level releases cover %s of %s councils on this day.', with_homes, councils)
                        WHEN unplaced > 0.01 * listed THEN format('The releases do not place %s of %s homes of its councils in %s.', unplaced, listed, kind)
                   END AS missing,
         CASE WHEN unplaced > 0 THEN format('%s of %s homes of its councils are not placed in %s and are left out.', unplaced, listed, kind) END AS left_out
  FROM   told t
  CROSS  JOIN LATERAL (
    SELECT CASE area_type WHEN 'LOWER_TIER_LA' THEN 'districts' WHEN 'ICB' THEN 'integrated care boards' ELSE 'sub-ICB locations' END AS kind
  ) w
), home AS (
  SELECT a.area_code, a.as_at, s.service_type, s.type_known, s.beds, s.beds_backcast, s.is_dormant, r.status AS rating_status, r.overall,
         CASE WHEN r.status = 'RATED' AND r.published_on IS NOT NULL
              THEN (a.as_at - r.published_on) / 30.4375 END AS rating_age
  FROM   placed a
  JOIN   care_home_area ca ON ca.area_code = a.area_code
  JOIN   care_home_span s ON s.location_id = ca.location_id AND s.from_date <= a.as_at AND a.as_at < s.to_date AND s.counts
         AND CASE WHEN a.only_release IS NULL THEN s.is_governing ELSE s.release_id = a.only_release END
  LEFT   JOIN care_home_rating r ON r.location_id = s.location_id AND r.from_date <= a.as_at AND a.as_at < r.to_date
  WHERE  a.missing IS NULL
), counted AS (
  SELECT area_code, as_at, coalesce(service_type, 'ALL') AS service_type,
         count(*) FILTER (WHERE NOT is_dormant)::int                                        AS homes,
         count(*) FILTER (WHERE NOT is_dormant AND NOT type_known)::int                     AS homes_untyped,
         count(beds) FILTER (WHERE NOT is_dormant)::int                                     AS homes_with_beds,
         count(*) FILTER (WHERE NOT is_dormant AND beds_backcast)::int                      AS homes_backcast,
         coalesce(sum(beds) FILTER (WHERE NOT is_dormant), 0)::int                          AS beds,
         count(*) FILTER (WHERE is_dormant)::int                                            AS dormant_homes,
         coalesce(sum(beds) FILTER (WHERE is_dormant), 0)::int                              AS dormant_beds,
         count(*) FILTER (WHERE NOT is_dormant AND overall = 'OUTSTANDING')::int            AS outstanding,
         count(*) FILTER (WHERE NOT is_dormant AND overall = 'GOOD')::int                   AS good,
         count(*) FILTER (WHERE NOT is_dormant AND overall = 'REQUIRES_IMPROVEMENT')::int   AS requires_improvement,
         count(*) FILTER (WHERE NOT is_dormant AND overall = 'INADEQUATE')::int             AS inadequate,
         count(*) FILTER (WHERE NOT is_dormant AND coalesce(rating_status, 'NOT_YET_INSPECTED') = 'NOT_YET_INSPECTED')::int AS not_yet_inspected,
         count(*) FILTER (WHERE NOT is_dormant AND rating_status = 'INSUFFICIENT_EVIDENCE_TO_RATE')::int AS insufficient_evidence,
         count(*) FILTER (WHERE NOT is_dormant AND rating_status = 'INSPECTED_BUT_NOT_RATED')::int AS inspected_not_rated,
         count(*) FILTER (WHERE NOT is_dormant AND rating_status = 'NO_PUBLISHED_RATING')::int AS no_published_rating,
         count(*) FILTER (WHERE NOT is_dormant AND rating_status = 'EVIDENCE_NOT_YET_SCORED')::int AS not_yet_scored,
         coalesce(sum(beds) FILTER (WHERE NOT is_dormant AND overall = 'OUTSTANDING'), 0)::int AS beds_outstanding,
         coalesce(sum(beds) FILTER (WHERE NOT is_dormant AND overall = 'GOOD'), 0)::int     AS beds_good,
         coalesce(sum(beds) FILTER (WHERE NOT is_dormant AND overall = 'REQUIRES_IMPROVEMENT'), 0)::int AS beds_requires_improvement,
         coalesce(sum(beds) FILTER (WHERE NOT is_dormant AND overall = 'INADEQUATE'), 0)::int AS beds_inadequate,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY rating_age) FILTER (WHERE NOT is_dormant) AS rating_age_months
  FROM   home
  GROUP  BY GROUPING SETS ((area_code, as_at, service_type), (area_code, as_at))
), typed AS (
  SELECT p.*, k.service_type, c AS count,
         CASE WHEN k.service_type <> 'ALL' THEN coalesce(max(c.homes_untyped) OVER day, 0) ELSE 0 END AS untyped,
         coalesce(max(c.homes) OVER day, 0) AS all_homes
  FROM   placed p
  CROSS  JOIN (VALUES ('ALL'), ('CARE_HOME_WITH_NURSING'), ('CARE_HOME_WITHOUT_NURSING')) k (service_type)
  LEFT   JOIN counted c ON c.area_code = p.area_code AND c.as_at = p.as_at AND c.service_type = k.service_type
  WINDOW day AS (PARTITION BY p.area_code, p.as_at)
), judged AS (
  SELECT t.*, v.*, coalesce(unplaced, 0) > 0 OR untyped > 0 AS is_partial
  FROM   typed t
  CROSS  JOIN LATERAL (
    SELECT coalesce(missing, CASE WHEN untyped > 0.01 * all_homes THEN format('The releases do not say of %s of %s homes whether they provide nursing.', untyped, all_homes) END) AS no_homes,
           coalesce(left_out, CASE WHEN untyped > 0 THEN format('Of %s of %s homes it is not known whether they provide nursing; they count as without.', untyped, all_homes) END) AS caveat
  ) u
  CROSS  JOIN LATERAL (
    SELECT coalesce(no_homes, CASE WHEN with_beds < councils THEN 'The release has no bed numbers.' END) AS no_beds,
           coalesce(no_homes, CASE WHEN with_ratings < councils THEN 'The release has no ratings.' END) AS no_ratings
  ) n
  CROSS  JOIN LATERAL (
    SELECT CASE WHEN no_homes IS NULL THEN 'PRESENT' ELSE 'NOT_AVAILABLE' END AS homes_status, coalesce(no_homes, caveat) AS homes_reason,
           CASE WHEN no_beds IS NULL THEN 'PRESENT' ELSE 'NOT_AVAILABLE' END AS beds_status, coalesce(no_beds, caveat) AS beds_reason,
           CASE WHEN no_ratings IS NULL THEN 'PRESENT' ELSE 'NOT_AVAILABLE' END AS ratings_status, coalesce(no_ratings, caveat) AS ratings_reason
  ) v
), stock AS (
  SELECT j.area_code, j.service_type, j.as_at,
         coalesce((j.count).homes, 0) AS homes, coalesce((j.count).homes_with_beds, 0) AS homes_with_beds, coalesce((j.count).homes_backcast, 0) AS homes_backcast,
         coalesce((j.count).beds, 0) AS beds, coalesce((j.count).dormant_homes, 0) AS dormant_homes, coalesce((j.count).dormant_beds, 0) AS dormant_beds,
         coalesce((j.count).outstanding, 0) AS outstanding, coalesce((j.count).good, 0) AS good,
         coalesce((j.count).requires_improvement, 0) AS requires_improvement, coalesce((j.count).inadequate, 0) AS inadequate,
         coalesce((j.count).not_yet_inspected, 0) AS not_yet_inspected, coalesce((j.count).insufficient_evidence, 0) AS insufficient_evidence,
         coalesce((j.count).inspected_not_rated, 0) AS inspected_not_rated, coalesce((j.count).no_published_rating, 0) AS no_published_rating,
         coalesce((j.count).not_yet_scored, 0) AS not_yet_scored,
         coalesce((j.count).beds_outstanding, 0) AS beds_outstanding, coalesce((j.count).beds_good, 0) AS beds_good,
         coalesce((j.count).beds_requires_improvement, 0) AS beds_requires_improvement, coalesce((j.count).beds_inadequate, 0) AS beds_inadequate,
         (j.count).rating_age_months,
         j.homes_status, j.homes_reason,
         concat_ws(',', CASE WHEN j.rated_only OR j.is_partial THEN 'PARTIAL_COVERAGE' END, CASE WHEN j.recast THEN 'RECAST_TO_CURRENT_BOUNDARY' END,
                        CASE WHEN j.stale THEN 'STALE' END) AS homes_flags,
         j.beds_status, j.beds_reason,
         concat_ws(',', CASE WHEN (j.count).homes_backcast > 0 THEN 'ESTIMATED' END,
                        CASE WHEN j.rated_only OR j.is_partial OR (j.count).homes_with_beds < (j.count).homes THEN 'PARTIAL_COVERAGE' END,
                        CASE WHEN j.recast THEN 'RECAST_TO_CURRENT_BOUNDARY' END, CASE WHEN j.stale THEN 'STALE' END) AS beds_flags,
         j.ratings_status, j.ratings_reason,
         concat_ws(',', CASE WHEN j.is_partial THEN 'PARTIAL_COVERAGE' END, CASE WHEN j.recast THEN 'RECAST_TO_CURRENT_BOUNDARY' END,
                        CASE WHEN j.stale THEN 'STALE' END) AS ratings_flags,
         coalesce(j.release_ids, '{}') AS release_ids, j.rated_only, j.known_to,
         -- Told within its month, not only carried into it.
         j.missing IS NULL AND j.known_to >= date_trunc('month', j.as_at::timestamp)::date AS is_told
  FROM   judged j
)
