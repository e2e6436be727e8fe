-- Reads the clock of every request in the temporary table newest, on the scale of hours that is told there.
CREATE TEMP TABLE fresh ON COMMIT DROP AS
WITH pause AS (
  SELECT s.commissioner_code, s.placement_ref, s.start_scale, s.hours, x.is_open,
         date_part('epoch', x.to_at - x.from_at) AS seconds,
         CASE WHEN counts = 'WORKING' THEN fd.before + least(greatest(date_part('epoch', x.from_at - fd.opens) / 3600, 0), fd.hours)
              ELSE date_part('epoch', x.from_at) / 3600 END AS from_scale,
         CASE WHEN counts = 'WORKING' THEN td.before + least(greatest(date_part('epoch', x.to_at - td.opens) / 3600, 0), td.hours)
              ELSE date_part('epoch', x.to_at) / 3600 END AS to_scale
  FROM   newest s
  CROSS  JOIN LATERAL (
    SELECT greatest((p ->> 'from')::timestamptz, s.requested_at) AS from_at,
           least(coalesce((p ->> 'to')::timestamptz, s.end_at), s.end_at) AS to_at, p ->> 'to' IS NULL AS is_open
    FROM   jsonb_array_elements(s.pauses) p WHERE p ->> 'reason' = ANY (s.stop_reasons)) x
  LEFT   JOIN clock_day fd ON counts = 'WORKING' AND fd.rules = s.rules AND fd.day = (x.from_at AT TIME ZONE 'Europe/London')::date
  LEFT   JOIN clock_day td ON counts = 'WORKING' AND td.rules = s.rules AND td.day = (x.to_at AT TIME ZONE 'Europe/London')::date
  WHERE  s.pauses IS NOT NULL AND s.hours IS NOT NULL AND x.from_at < x.to_at
), ordered AS (
  SELECT *, to_scale - from_scale AS length,
         coalesce(sum(to_scale - from_scale) OVER (PARTITION BY commissioner_code, placement_ref ORDER BY from_scale, to_scale
                                                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS paused_before
  FROM   pause
), paused AS (
  -- A pause moves the due moment only where it begins before that moment, the pauses before it counted.
  SELECT commissioner_code, placement_ref, sum(length) AS paused, sum(seconds) AS paused_seconds, bool_or(is_open) AS is_open,
         coalesce(sum(length) FILTER (WHERE from_scale - paused_before - start_scale < hours), 0) AS before_due
  FROM   ordered GROUP BY commissioner_code, placement_ref
), timed AS (
  SELECT s.*, end_scale - start_scale - coalesce(paused, 0) AS clock_hours,
         (date_part('epoch', end_at - requested_at) - coalesce(paused_seconds, 0)) / 3600 AS elapsed_hours,
         start_scale + s.hours + coalesce(before_due, 0) AS due_scale, coalesce(is_open, false) AS is_paused,
         CASE WHEN outcome NOT IN ('OPEN', 'PLACED') THEN outcome WHEN s.hours IS NULL THEN 'NO_RULE' END AS why
  FROM   newest s LEFT JOIN paused USING (commissioner_code, placement_ref)
), judged AS (
  SELECT *, clock_hours > hours + 1e-9 AS is_late FROM timed
)
SELECT commissioner_code, placement_ref, release_id, location_id, urgency, lot_code, bed_type, funder, origin,
       discharge_pathway, assessor, requested_at, date_trunc('month', requested_on::timestamp)::date AS requested_month,
       started_on, ended_on, outcome, exit_destination, miss_reason, block_contract_ref,
       date_part('epoch', assessed_at - requested_at) / 3600 AS hours_to_assessed,
       date_part('epoch', accepted_at - requested_at) / 3600 AS hours_to_accepted,
       CASE WHEN why IS NULL THEN clock_hours END AS clock_hours, CASE WHEN why IS NULL THEN elapsed_hours END AS elapsed_hours,
       CASE WHEN why IS NOT NULL OR (accepted_at IS NULL AND is_paused) THEN NULL
            WHEN counts = 'ELAPSED' THEN to_timestamp(due_scale * 3600)
            ELSE due.opens + (due_scale - due.before) * interval '1 hour' END AS due_at,
       CASE WHEN why IS NOT NULL THEN 'EXCLUDED'
            WHEN accepted_at IS NOT NULL THEN CASE WHEN is_late THEN 'LATE' ELSE 'ON_TIME' END
            WHEN is_late THEN 'OPEN_OVERDUE' ELSE 'OPEN_NOT_DUE' END AS state,
       why AS why_excluded, rules_version
FROM   judged
-- The working day in which the hours run out. Searched for row by row it took half of the time of this statement.
LEFT   JOIN clock_stretch due ON counts = 'WORKING' AND why IS NULL AND due.rules = judged.rules
                             AND due.stretch = /* stretch of the due moment */
                             AND due_scale - 1e-9 > due.before AND due_scale - 1e-9 <= due.before + due.hours
