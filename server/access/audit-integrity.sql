-- Whether the audit is as it was written: each event's hash is computed again, and must name the one before it; numbers
-- run without a gap from 1.
WITH chained AS (
  SELECT e.seq, e.hash, public.audit_hash(e) = e.hash
         AND e.previous_hash = coalesce(lag(e.hash) OVER by_number, '')
         AND e.seq = coalesce(lag(e.seq) OVER by_number, 0) + 1 AS holds
  FROM   public.audit_event e
  WINDOW by_number AS (ORDER BY e.seq)
)
SELECT count(*)::int AS events, min(seq) FILTER (WHERE NOT holds) AS "brokenAt",
       (SELECT hash FROM chained ORDER BY seq DESC LIMIT 1) AS head
FROM   chained
