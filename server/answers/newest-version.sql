-- The newest data version, with its moment, and whether an import that may publish another one runs: it holds the lock $1.
SELECT (SELECT version || '@' || extract(epoch FROM at) FROM publication ORDER BY version DESC LIMIT 1) AS name,
       EXISTS (
         SELECT FROM pg_locks
         WHERE  locktype = 'advisory' AND granted AND objsubid = 1
           AND  database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND  (classid::bigint << 32) + objid::bigint = $1
       ) AS is_importing
