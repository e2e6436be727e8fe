-- Of which days releases tell block contracts of some councils ($1), under a version ($2; null: the newest): from the first day of
-- the first contract, as of what was before nobody knows whether it is left out, to the day of the last release.
SELECT min(b.from_date) AS "from", max(r.reference_date) AS "to"
FROM   block_contract b
JOIN   release r ON r.id = b.release_id
CROSS  JOIN LATERAL (SELECT p.action FROM publication p
                     WHERE p.release_id = r.id AND ($2::bigint IS NULL OR p.version <= $2::bigint)
                     ORDER BY p.version DESC LIMIT 1) last
WHERE  last.action = 'PUBLISH' AND b.commissioner_code = ANY ($1::text[])
