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
  SELECT e.area_code, e.as_at, bool_or(s.has_homes) AND bool_or(NOT s.has_homes) AS is_mixed
  FROM   expected e
  JOIN   council_spell s ON s.council_code = e.council_code AND s.is_governing AND s.from_date <= e.as_at AND e.as_at < s.to_date
  GROUP  BY e.area_code, e.as_at
), chosen AS (
  -- Where full lists and lists of rated homes meet, adding them up would give a number that nobody published:
  -- the total is told from one release that covers every council, if there is one.
  SELECT g.area_code, g.as_at, (
           SELECT s.release_id
           FROM   expected e
           JOIN   council_spell s ON s.council_code = e.council_code AND s.from_date <= e.as_at AND e.as_at < s.to_date
           WHERE  e.area_code = g.area_code AND e.as_at = g.as_at
           GROUP  BY s.release_id
           HAVING count(DISTINCT e.council_code) = (SELECT count(*) FROM expected x WHERE x.area_code = g.area_code AND x.as_at = g.as_at)
           ORDER  BY bool_and(s.has_homes) DESC, max(s.known_to) DESC, s.release_id DESC
           LIMIT  1) AS only_release
  FROM   governed g
  WHERE  g.is_mixed
), asked_from AS (
  SELECT a.area_code, a.as_at, c.only_release FROM asked a LEFT JOIN chosen c ON c.area_code = a.area_code AND c.as_at = a.as_at
), told AS (
  SELECT e.area_code, e.as_at, t.area_type,
         count(*)                                                          AS councils,
         count(s.council_code)                                             AS with_homes,
         count(*) FILTER (WHERE s.has_beds)                                AS with_beds,
         count(*) FILTER (WHERE s.has_ratings)                             AS with_ratings,
         count(*) FILTER (WHERE s.has_districts)                           AS with_districts,
         coalesce(bool_or(NOT s.has_homes), false)                         AS rated_only,
         coalesce(bool_or(s.is_recast), false)                             AS recast,
         coalesce(bool_or(e.as_at > s.known_to + 92), false)               AS stale,
         array_agg(DISTINCT s.release_id) FILTER (WHERE s.release_id IS NOT NULL) AS release_ids
  FROM   expected e
  JOIN   asked_from a ON a.area_code = e.area_code AND a.as_at = e.as_at
  JOIN   area t ON t.code = e.area_code
  LEFT   JOIN council_spell s ON s.council_code = e.council_code AND s.from_date <= e.as_at AND e.as_at < s.to_date
         AND CASE WHEN a.only_release IS NULL THEN s.is_governing ELSE s.release_id = a.only_release END
  GROUP  BY e.area_code, e.as_at, t.area_type
), home AS (
  SELECT a.area_code, a.as_at, s.service_type, s.beds, s.beds_backcast, s.is_dormant, r.status AS rating_status, r.overall,
         CASE WHEN r.status = 'RATED' AND r.published_on IS NOT NULL
              THEN (a.as_at - r.published_on) / 30.4375 END AS rating_age
  FROM   asked_from a
  JOIN   care_home_area ca ON ca.area_code = a.area_code
  JOIN   care_home_span s ON s.location_id = ca.location_id AND s.from_date <= a.as_at AND a.as_at < s.to_date AND s.counts
         AND CASE WHEN a.only_release IS NULL THEN s.is_governing ELSE s.release_id = a.only_release END
  LEFT   JOIN care_home_rating r ON r.location_id = s.location_id AND r.from_date <= a.as_at AND a.as_at < r.to_date
), counted AS (
  SELECT area_code, as_at, coalesce(service_type, 'ALL') AS service_type,
         count(*) FILTER (WHERE NOT is_dormant)::int                                        AS homes,
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
), topic AS (
  SELECT t.*,
         CASE WHEN area_type = 'LOWER_TIER_LA' AND with_districts < councils
              THEN 'The releases do not place homes in districts.' END AS unplaced
  FROM   told t
), judged AS (
  SELECT t.*, v.*
  FROM   topic t
  CROSS  JOIN LATERAL (
    SELECT CASE WHEN unplaced IS NULL AND with_homes = councils THEN 'PRESENT' ELSE 'NOT_AVAILABLE' END AS homes_status,
           coalesce(unplaced, CASE WHEN with_homes < councils THEN
             format('Home-level releases cover %s of %s councils on this day.', with_homes, councils) END) AS homes_reason,
           CASE WHEN unplaced IS NULL AND with_beds = councils THEN 'PRESENT' ELSE 'NOT_AVAILABLE' END AS beds_status,
           coalesce(unplaced, CASE WHEN with_homes < councils THEN
             format('Home-level releases cover %s of %s councils on this day.', with_homes, councils)
             WHEN with_beds < councils THEN 'The release has no bed numbers.' END) AS beds_reason,
           CASE WHEN unplaced IS NULL AND with_ratings = councils THEN 'PRESENT' ELSE 'NOT_AVAILABLE' END AS ratings_status,
           coalesce(unplaced, CASE WHEN with_homes < councils THEN
             format('Home-level releases cover %s of %s councils on this day.', with_homes, councils)
             WHEN with_ratings < councils THEN 'The release has no ratings.' END) AS ratings_reason
  ) v
), stock AS (
  SELECT j.area_code, k.service_type, j.as_at,
         coalesce(c.homes, 0) AS homes, coalesce(c.homes_with_beds, 0) AS homes_with_beds, coalesce(c.homes_backcast, 0) AS homes_backcast,
         coalesce(c.beds, 0) AS beds, coalesce(c.dormant_homes, 0) AS dormant_homes, coalesce(c.dormant_beds, 0) AS dormant_beds,
         coalesce(c.outstanding, 0) AS outstanding, coalesce(c.good, 0) AS good,
         coalesce(c.requires_improvement, 0) AS requires_improvement, coalesce(c.inadequate, 0) AS inadequate,
         coalesce(c.not_yet_inspected, 0) AS not_yet_inspected, coalesce(c.insufficient_evidence, 0) AS insufficient_evidence,
         coalesce(c.inspected_not_rated, 0) AS inspected_not_rated, coalesce(c.no_published_rating, 0) AS no_published_rating,
         coalesce(c.not_yet_scored, 0) AS not_yet_scored,
         coalesce(c.beds_outstanding, 0) AS beds_outstanding, coalesce(c.beds_good, 0) AS beds_good,
         coalesce(c.beds_requires_improvement, 0) AS beds_requires_improvement, coalesce(c.beds_inadequate, 0) AS beds_inadequate,
         c.rating_age_months,
         j.homes_status, j.homes_reason,
         concat_ws(',', CASE WHEN j.rated_only THEN 'PARTIAL_COVERAGE' END, CASE WHEN j.recast THEN 'RECAST_TO_CURRENT_BOUNDARY' END,
                        CASE WHEN j.stale THEN 'STALE' END) AS homes_flags,
         j.beds_status, j.beds_reason,
         concat_ws(',', CASE WHEN c.homes_backcast > 0 THEN 'ESTIMATED' END,
                        CASE WHEN j.rated_only OR c.homes_with_beds < c.homes THEN 'PARTIAL_COVERAGE' END,
                        CASE WHEN j.recast THEN 'RECAST_TO_CURRENT_BOUNDARY' END, CASE WHEN j.stale THEN 'STALE' END) AS beds_flags,
         j.ratings_status, j.ratings_reason,
         concat_ws(',', CASE WHEN j.recast THEN 'RECAST_TO_CURRENT_BOUNDARY' END, CASE WHEN j.stale THEN 'STALE' END) AS ratings_flags,
         coalesce(j.release_ids, '{}') AS release_ids, j.rated_only
  FROM   judged j
  CROSS  JOIN (VALUES ('ALL'), ('CARE_HOME_WITH_NURSING'), ('CARE_HOME_WITHOUT_NURSING')) k (service_type)
  LEFT   JOIN counted c ON c.area_code = j.area_code AND c.as_at = j.as_at AND c.service_type = k.service_type
)
