-- Short stays of people whom some councils placed, over all, by where they came from, by discharge pathway and by bed type,
-- and each of these by where people went. A stay counts where any of its days is within the days asked for and told.
-- The day on which somebody leaves is not a day of the stay: who leaves on the day of coming stayed 0 days.
-- $1 councils, $2 first day, $3 last day, $4 version (null: the newest)
WITH told AS (
  SELECT p.*, least(r.reference_date, $3::date) AS last_told
  FROM   placement_clock p JOIN release r ON r.id = p.release_id
  WHERE  p.commissioner_code = ANY ($1::text[]) AND p.started_on IS NOT NULL
    AND  (p.lot_code = 'short-term' OR p.bed_type IN ('TRANSITIONAL', 'COMMUNITY_CARE'))
    AND  CASE WHEN $4::bigint IS NULL THEN p.to_version IS NULL
              ELSE p.from_version <= $4::bigint AND coalesce(p.to_version > $4::bigint, true) END
), stay AS (
  SELECT *, CASE WHEN ended_on <= last_told THEN ended_on END AS left_on
  FROM   told
  WHERE  last_told >= $2::date AND started_on <= last_told AND coalesce(ended_on >= $2::date, true)
), measured AS (
  SELECT release_id, bed_type, CASE origin WHEN 'COMMUNITY' THEN 'STEP_UP' ELSE 'STEP_DOWN' END AS kind,
         CASE origin WHEN 'HOSPITAL' THEN coalesce(discharge_pathway::text, 'NOT_RECORDED') END AS pathway,
         CASE WHEN left_on IS NOT NULL THEN coalesce(exit_destination, 'NOT_RECORDED') END AS exit,
         started_on >= $2::date AS has_begun, left_on IS NOT NULL AS has_ended,
         coalesce(left_on, last_told + 1) - started_on AS days,
         coalesce(left_on, last_told + 1) - greatest(started_on, $2::date) AS bed_days
  FROM   stay
)
SELECT CASE grouping(kind, pathway, bed_type) WHEN 3 THEN 'KIND' WHEN 5 THEN 'PATHWAY' WHEN 6 THEN 'BED_TYPE' ELSE 'ALL' END AS dimension,
       coalesce(kind, pathway, bed_type) AS key, exit,
       count(*)::int AS stays, (count(*) FILTER (WHERE has_begun))::int AS begun, (count(*) FILTER (WHERE has_ended))::int AS ended,
       (count(*) FILTER (WHERE NOT has_ended))::int AS "stillThere", coalesce(sum(bed_days), 0)::int AS "bedDays",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE has_ended) AS median,
       percentile_cont(0.25) WITHIN GROUP (ORDER BY days) FILTER (WHERE has_ended) AS "lowerQuartile",
       percentile_cont(0.75) WITHIN GROUP (ORDER BY days) FILTER (WHERE has_ended) AS "upperQuartile",
       percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FILTER (WHERE has_ended) AS p90,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE NOT has_ended) AS "medianSoFar",
       max(days) FILTER (WHERE NOT has_ended) AS "longestSoFar",
       coalesce(array_agg(DISTINCT release_id) FILTER (WHERE release_id IS NOT NULL), '{}') AS "releaseIds"
FROM   measured
GROUP  BY GROUPING SETS ((), (kind), (pathway), (bed_type), (exit), (kind, exit), (pathway, exit), (bed_type, exit))
HAVING (grouping(pathway) = 1 OR pathway IS NOT NULL) AND (grouping(exit) = 1 OR exit IS NOT NULL)
ORDER  BY dimension, key, exit NULLS FIRST
