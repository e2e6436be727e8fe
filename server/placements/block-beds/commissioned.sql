-- Bed-days on which somebody lived in a home that some councils placed there, in block-booked beds or not; and how many hours
-- of the calendar passed from a request to the assessment and to the acceptance, of requests of these days that were placed into
-- some block contracts.
-- $1 councils, $2 first day, $3 last day, $4 version (null: the newest), $5 councils of the contracts and $6 their references
WITH placement AS (
  SELECT * FROM placement_clock
  WHERE  commissioner_code = ANY ($1::text[])
    AND  CASE WHEN $4::bigint IS NULL THEN to_version IS NULL
              ELSE from_version <= $4::bigint AND coalesce(to_version > $4::bigint, true) END
), stay AS (
  SELECT greatest(0, least(coalesce(ended_on, r.reference_date + 1), r.reference_date + 1, $3::date + 1) - greatest(started_on, $2::date)) AS days
  FROM   placement p JOIN release r ON r.id = p.release_id WHERE started_on IS NOT NULL
), asked AS (
  SELECT p.* FROM placement p
  JOIN   unnest($5::text[], $6::text[]) c (council, ref) ON c.council = p.commissioner_code AND c.ref = p.block_contract_ref
  WHERE  outcome = 'PLACED' AND (requested_at AT TIME ZONE 'Europe/London')::date BETWEEN $2::date AND $3::date
)
SELECT (SELECT coalesce(sum(days), 0)::int FROM stay) AS "placedBedDays",
       (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY hours_to_assessed) FROM asked) AS "hoursToAssessed",
       (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY hours_to_accepted) FROM asked) AS "hoursToAccepted"
