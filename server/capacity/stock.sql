-- Homes, beds and ratings of areas on days, by service type and together (ALL).
-- A WITH fragment: expects told_day, and home_group (area_code, group_key) with the groups of homes to tell apart (one, the
-- empty one, for all homes together); gives stock. A group's rows carry its key behind their service type.
home AS (
  SELECT a.day_no, /* group key */ '' /* end */ AS group_key, s.service_type, s.type_known, s.beds, s.beds_backcast, s.is_dormant, r.status AS rating_status, r.overall,
         CASE WHEN r.status = 'RATED' AND r.published_on IS NOT NULL
              THEN (a.as_at - r.published_on) / 30.4375 END AS rating_age
  FROM   told_day a
  JOIN   care_home_area ca ON ca.area_code = a.area_code
  JOIN   care_home_span s ON s.location_id = ca.location_id AND s.from_date <= a.as_at AND a.as_at < s.to_date AND s.counts
         AND CASE WHEN a.only_release IS NULL THEN s.is_governing ELSE s.release_id = a.only_release END
  LEFT   JOIN care_home_rating r ON r.location_id = s.location_id AND r.from_date <= a.as_at AND a.as_at < r.to_date
  /* group joins */
  WHERE  a.missing IS NULL /* group conditions */
), counted AS (
  SELECT day_no, group_key, coalesce(service_type, 'ALL') AS service_type,
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
  GROUP  BY GROUPING SETS ((day_no, group_key, service_type), (day_no, group_key))
), typed AS (
  SELECT p.*, k.service_type, g.group_key, c AS count,
         CASE WHEN k.service_type <> 'ALL' THEN coalesce(max(c.homes_untyped) OVER day, 0) ELSE 0 END AS untyped,
         coalesce(max(c.homes) OVER day, 0) AS all_homes
  FROM   told_day p
  CROSS  JOIN (VALUES ('ALL'), ('CARE_HOME_WITH_NURSING'), ('CARE_HOME_WITHOUT_NURSING')) k (service_type)
  JOIN   home_group g ON g.area_code = p.area_code
  LEFT   JOIN counted c ON c.day_no = p.day_no AND c.service_type = k.service_type AND c.group_key = g.group_key
  WINDOW day AS (PARTITION BY p.day_no, g.group_key)
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
  SELECT j.area_code, j.service_type || j.group_key AS service_type, j.as_at,
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
