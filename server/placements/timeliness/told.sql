-- From which month to which day releases tell requests of some councils ($1), under a version ($2; null: the newest).
SELECT min(p.requested_month) AS "from", max(r.reference_date) AS "to"
FROM   placement_clock p JOIN release r ON r.id = p.release_id
WHERE  p.commissioner_code = ANY ($1::text[])
  AND  CASE WHEN $2::bigint IS NULL THEN p.to_version IS NULL
            ELSE p.from_version <= $2::bigint AND coalesce(p.to_version > $2::bigint, true) END
