-- From which month to which day releases tell requests of some councils ($1), under a version ($2; null: the newest). Of each
-- council the first row of the index is enough.
SELECT (SELECT min(first.requested_month)
        FROM   unnest($1::text[]) council
        CROSS  JOIN LATERAL (
          SELECT p.requested_month FROM placement_clock p
          WHERE  p.commissioner_code = council
            AND  CASE WHEN $2::bigint IS NULL THEN p.to_version IS NULL
                      ELSE p.from_version <= $2::bigint AND coalesce(p.to_version > $2::bigint, true) END
          ORDER  BY p.requested_month LIMIT 1) first) AS "from",
       (SELECT max(atlas_placements_told_to(council, $2::bigint)) FROM unnest($1::text[]) council) AS "to"
