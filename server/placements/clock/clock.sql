-- Reads the clock of every request in the temporary table newest, by the rules in clock_rule and the working calendar in
-- clock_day. Hours are counted on a scale of their own: by the calendar since 1970, or working hours since it begins.
-- WORKING on the scale: hours before the day, and what of the day's window has passed.
CREATE TEMP TABLE fresh ON COMMIT DROP AS
WITH ruled AS (
  SELECT n.*, coalesce(own.rules, std.rules) AS rules, coalesce(own.version, std.version) AS rules_version,
         coalesce(own.hours, std.hours) AS hours, coalesce(own.counts, std.counts) AS counts,
         coalesce(own.stop_reasons, std.stop_reasons) AS stop_reasons,
         coalesce(n.accepted_at, n.extract_at) AS end_at
  FROM   newest n
  LEFT   JOIN clock_rule own ON own.area_code = n.commissioner_code AND own.urgency = n.urgency
                            AND n.requested_on >= own.from_date AND n.requested_on < own.to_date
  LEFT   JOIN clock_rule std ON std.area_code = '*' AND std.urgency = n.urgency
                            AND n.requested_on >= std.from_date AND n.requested_on < std.to_date
), scaled AS (
  SELECT r.*,
         CASE WHEN counts = 'WORKING' THEN sd.before + least(greatest(extract(epoch FROM requested_at - sd.opens)::float8 / 3600, 0), sd.hours)
              ELSE extract(epoch FROM requested_at)::float8 / 3600 END AS start_scale,
         CASE WHEN counts = 'WORKING' THEN ed.before + least(greatest(extract(epoch FROM end_at - ed.opens)::float8 / 3600, 0), ed.hours)
              ELSE extract(epoch FROM end_at)::float8 / 3600 END AS end_scale
  FROM   ruled r
  LEFT   JOIN clock_day sd ON r.counts = 'WORKING' AND sd.rules = r.rules AND sd.day = r.requested_on
  LEFT   JOIN clock_day ed ON r.counts = 'WORKING' AND ed.rules = r.rules
                          AND ed.day = (r.end_at AT TIME ZONE 'Europe/London')::date
), pause AS (
  SELECT s.commissioner_code, s.placement_ref, s.start_scale, s.hours, x.is_open,
         CASE WHEN counts = 'WORKING' THEN fd.before + least(greatest(extract(epoch FROM x.from_at - fd.opens)::float8 / 3600, 0), fd.hours)
              ELSE extract(epoch FROM x.from_at)::float8 / 3600 END AS from_scale,
         CASE WHEN counts = 'WORKING' THEN td.before + least(greatest(extract(epoch FROM x.to_at - td.opens)::float8 / 3600, 0), td.hours)
              ELSE extract(epoch FROM x.to_at)::float8 / 3600 END AS to_scale
  FROM   scaled s
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
  SELECT commissioner_code, placement_ref, sum(length) AS paused, bool_or(is_open) AS is_open,
         coalesce(sum(length) FILTER (WHERE from_scale - paused_before - start_scale < hours), 0) AS before_due
  FROM   ordered GROUP BY commissioner_code, placement_ref
), timed AS (
  SELECT s.*, end_scale - start_scale - coalesce(paused, 0) AS clock_hours,
         start_scale + s.hours + coalesce(before_due, 0) AS due_scale, coalesce(is_open, false) AS is_paused
  FROM   scaled s LEFT JOIN paused USING (commissioner_code, placement_ref)
), judged AS (
  SELECT t.*,
         CASE WHEN outcome NOT IN ('OPEN', 'PLACED') THEN outcome WHEN t.hours IS NULL THEN 'NO_RULE' END AS why,
         clock_hours > t.hours + 1e-9 AS is_late
  FROM   timed t
)
SELECT commissioner_code, placement_ref, release_id, location_id, urgency, lot_code, bed_type, funder, origin,
       discharge_pathway, assessor, requested_at, date_trunc('month', requested_on::timestamp)::date AS requested_month,
       started_on, ended_on, outcome, exit_destination, miss_reason, block_contract_ref,
       extract(epoch FROM assessed_at - requested_at)::float8 / 3600 AS hours_to_assessed,
       extract(epoch FROM accepted_at - requested_at)::float8 / 3600 AS hours_to_accepted,
       CASE WHEN why IS NULL THEN clock_hours END AS clock_hours,
       CASE WHEN why IS NOT NULL OR (accepted_at IS NULL AND is_paused) THEN NULL
            WHEN counts = 'ELAPSED' THEN to_timestamp(due_scale * 3600)
            ELSE due.opens + (due_scale - due.before) * interval '1 hour' END AS due_at,
       CASE WHEN why IS NOT NULL THEN 'EXCLUDED'
            WHEN accepted_at IS NOT NULL THEN CASE WHEN is_late THEN 'LATE' ELSE 'ON_TIME' END
            WHEN is_late THEN 'OPEN_OVERDUE' ELSE 'OPEN_NOT_DUE' END AS state,
       why AS why_excluded, rules_version
FROM   judged
LEFT   JOIN LATERAL (
  SELECT opens, before FROM clock_day d
  WHERE  d.rules = judged.rules AND d.before + d.hours >= judged.due_scale - 1e-9 AND d.hours > 0
  ORDER  BY d.before + d.hours LIMIT 1
) due ON judged.counts = 'WORKING' AND judged.why IS NULL
