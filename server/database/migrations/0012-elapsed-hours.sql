-- Hours by the calendar from the request to the acceptance (or to the moment that the release speaks of), less the pauses for
-- which the clock stands still. By these, classes whose own clocks run differently can be put together.
ALTER TABLE placement_clock ADD COLUMN elapsed_hours double precision;
-- What stands already, by the rules that it was read by.
UPDATE placement_clock c
SET    elapsed_hours = (date_part('epoch', e.end_at - p.requested_at) - coalesce((
         SELECT sum(date_part('epoch', x.to_at - x.from_at))
         FROM   jsonb_array_elements(p.pauses) pause
         CROSS  JOIN LATERAL (SELECT greatest((pause ->> 'from')::timestamptz, p.requested_at) AS from_at,
                                     least(coalesce((pause ->> 'to')::timestamptz, e.end_at), e.end_at) AS to_at) x
         WHERE  x.from_at < x.to_at AND (
           SELECT g.document -> 'stopReasons' FROM configuration g
           WHERE  g.kind = 'placement-clock' AND g.version = c.rules_version AND g.area_code IN (c.commissioner_code, '*')
             AND  g.valid_from <= (p.requested_at AT TIME ZONE 'Europe/London')::date
           ORDER  BY g.area_code = '*' LIMIT 1) ? (pause ->> 'reason')), 0)) / 3600
FROM   placement_request p
JOIN   release r ON r.id = p.release_id
CROSS  JOIN LATERAL (
  SELECT coalesce(p.accepted_at, (r.reference_date + 1)::timestamp AT TIME ZONE 'Europe/London') AS end_at) e
WHERE  p.release_id = c.release_id AND p.commissioner_code = c.commissioner_code AND p.placement_ref = c.placement_ref
  AND  c.clock_hours IS NOT NULL
