-- The audit, newest first. $1 action or null, $2 actor or null, $3 number before which to go on or null, $4 how many
SELECT seq, at, actor, audiences, action, rule, about, request_id AS "requestId", hash,
       (SELECT count(*)::int FROM audit_event t WHERE ($1::text IS NULL OR t.action = $1) AND ($2::text IS NULL OR t.actor = $2)) AS total
FROM   audit_event
WHERE  ($1::text IS NULL OR action = $1) AND ($2::text IS NULL OR actor = $2) AND ($3::bigint IS NULL OR seq < $3)
ORDER  BY seq DESC
LIMIT  $4
