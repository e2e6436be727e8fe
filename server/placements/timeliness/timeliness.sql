-- Requests of some months and of as many before them, counted over all and by each dimension in one pass.
-- $1 area, $2 councils, $3 by location, $4 first month, $5 last month, $6 first month before, $7 version (null: the newest),
-- $8 origins, $9 funders, $10 lots, $11 pathways (null: all)
WITH asked AS (
  SELECT *, requested_month >= $4::date AS is_now,
         CASE WHEN state IN ('LATE', 'OPEN_OVERDUE') THEN coalesce(miss_reason, 'NOT_RECORDED') END AS miss,
         state IN ('ON_TIME', 'LATE') AS is_answered
  FROM   placement_clock
  WHERE  CASE WHEN $3::boolean THEN location_id IN (SELECT location_id FROM care_home_area WHERE area_code = $1)
              ELSE commissioner_code = ANY ($2::text[]) END
    AND  requested_month BETWEEN $6::date AND $5::date
    AND  CASE WHEN $7::bigint IS NULL THEN to_version IS NULL
              ELSE from_version <= $7::bigint AND coalesce(to_version > $7::bigint, true) END
    AND  ($8::text[] IS NULL OR origin = ANY ($8::text[])) AND ($9::text[] IS NULL OR funder = ANY ($9::text[]))
    AND  ($10::text[] IS NULL OR lot_code = ANY ($10::text[])) AND ($11::smallint[] IS NULL OR discharge_pathway = ANY ($11::smallint[]))
)
SELECT is_now AS "isNow",
       CASE grouping(urgency, requested_month, lot_code, funder, discharge_pathway, origin, miss)
         WHEN 127 THEN 'ALL' WHEN 63 THEN 'URGENCY' WHEN 95 THEN 'MONTH' WHEN 111 THEN 'LOT' WHEN 119 THEN 'FUNDER'
         WHEN 123 THEN 'PATHWAY' WHEN 125 THEN 'ORIGIN' ELSE 'MISS' END AS dimension,
       coalesce(urgency, to_char(requested_month, 'YYYY-MM'), lot_code, funder, discharge_pathway::text, origin, miss) AS key,
       count(*)::int AS requested,
       (count(*) FILTER (WHERE state = 'ON_TIME'))::int AS "onTime", (count(*) FILTER (WHERE state = 'LATE'))::int AS late,
       (count(*) FILTER (WHERE state = 'OPEN_OVERDUE'))::int AS "openOverdue",
       (count(*) FILTER (WHERE state = 'OPEN_NOT_DUE'))::int AS "openNotDue",
       (count(*) FILTER (WHERE why_excluded = 'WITHDRAWN'))::int AS withdrawn,
       (count(*) FILTER (WHERE why_excluded = 'DIED'))::int AS died,
       (count(*) FILTER (WHERE why_excluded = 'ADMITTED_ELSEWHERE'))::int AS "admittedElsewhere",
       (count(*) FILTER (WHERE why_excluded = 'NO_RULE'))::int AS "withoutRule",
       percentile_cont('{0.5,0.9}'::float8[]) WITHIN GROUP (ORDER BY clock_hours) FILTER (WHERE is_answered) AS "clockHours",
       percentile_cont('{0.5,0.9}'::float8[]) WITHIN GROUP (ORDER BY elapsed_hours) FILTER (WHERE is_answered) AS "elapsedHours",
       array_agg(DISTINCT release_id) AS "releaseIds", array_agg(DISTINCT rules_version) AS "rulesVersions",
       array_agg(DISTINCT commissioner_code) AS commissioners
FROM   asked
GROUP  BY GROUPING SETS ((is_now), (is_now, urgency), (is_now, requested_month), (is_now, lot_code), (is_now, funder),
                         (is_now, discharge_pathway), (is_now, origin), (is_now, miss))
ORDER  BY 1, 2, 3
