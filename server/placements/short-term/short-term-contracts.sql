-- Beds contracted for short stays by some councils, over all and by bed type: beds on the last day told, bed-days booked and
-- bed-days used. The day on which somebody leaves is not a bed-day; more people than beds fill the beds and no more.
-- The row over all is there even where no contract is told.
-- $1 councils, $2 first day, $3 last day, $4 version (null: the newest)
WITH standing AS (
  SELECT r.id, r.reference_date FROM release r
  CROSS  JOIN LATERAL (SELECT p.action FROM publication p
                       WHERE p.release_id = r.id AND ($4::bigint IS NULL OR p.version <= $4::bigint)
                       ORDER BY p.version DESC LIMIT 1) last
  WHERE  last.action = 'PUBLISH'
), contract AS (
  SELECT DISTINCT ON (c.commissioner_code, c.contract_ref) c.*, least(s.reference_date, $3::date) AS last_told
  FROM   short_term_contract c JOIN standing s ON s.id = c.release_id
  WHERE  c.commissioner_code = ANY ($1::text[])
  ORDER  BY c.commissioner_code, c.contract_ref, s.reference_date DESC, c.release_id DESC
), within AS (
  SELECT *, greatest(from_date, $2::date) AS first_day, least(coalesce(to_date, last_told), last_told) AS last_day,
         last_told >= $2::date AND last_told BETWEEN from_date AND coalesce(to_date, last_told) AS holds_last
  FROM   contract
), people AS (
  SELECT w.commissioner_code, w.contract_ref, d::date AS day, least(count(*), w.beds) AS used
  FROM   within w
  JOIN   placement_clock p ON p.commissioner_code = w.commissioner_code AND p.block_contract_ref = w.contract_ref AND p.started_on IS NOT NULL
  CROSS  JOIN LATERAL generate_series(greatest(p.started_on, w.first_day)::timestamp,
                                      least(coalesce(p.ended_on - 1, w.last_day), w.last_day)::timestamp, interval '1 day') d
  WHERE  CASE WHEN $4::bigint IS NULL THEN p.to_version IS NULL
              ELSE p.from_version <= $4::bigint AND coalesce(p.to_version > $4::bigint, true) END
  GROUP  BY 1, 2, 3, w.beds
), used AS (
  SELECT commissioner_code, contract_ref, sum(used) AS used FROM people GROUP BY 1, 2
)
SELECT bed_type AS "bedType", (count(*) FILTER (WHERE last_told >= $2::date))::int AS contracts, coalesce(sum(beds) FILTER (WHERE holds_last), 0)::int AS beds,
       coalesce(sum(beds * greatest(0, last_day - first_day + 1)), 0)::int AS "bedDays", coalesce(sum(used), 0)::int AS used,
       coalesce(array_agg(DISTINCT release_id) FILTER (WHERE first_day <= last_day), '{}') AS "releaseIds"
FROM   within LEFT JOIN used USING (commissioner_code, contract_ref)
GROUP  BY GROUPING SETS ((), (bed_type))
ORDER  BY bed_type NULLS FIRST
