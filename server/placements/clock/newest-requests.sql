-- The requests that some releases tell of, or all.
-- $1 releases, $2 all of them
CREATE TEMP TABLE affected ON COMMIT DROP AS
SELECT DISTINCT commissioner_code, placement_ref FROM placement_request WHERE $2::boolean OR release_id = ANY ($1::bigint[]);
-- Each of them as the newest published release tells it, and the end of the day that the release speaks of.
CREATE TEMP TABLE newest ON COMMIT DROP AS
SELECT DISTINCT ON (p.commissioner_code, p.placement_ref) p.*,
       (p.requested_at AT TIME ZONE 'Europe/London')::date AS requested_on,
       (r.reference_date + 1)::timestamp AT TIME ZONE 'Europe/London' AS extract_at
FROM   placement_request p
JOIN   affected USING (commissioner_code, placement_ref)
JOIN   release r ON r.id = p.release_id AND r.status = 'PUBLISHED'
ORDER  BY p.commissioner_code, p.placement_ref, r.reference_date DESC, r.id DESC
