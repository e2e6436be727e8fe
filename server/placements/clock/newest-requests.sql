-- The published releases from the oldest to the newest.
CREATE TEMP TABLE told_release ON COMMIT DROP AS
SELECT id, row_number() OVER (ORDER BY reference_date, id) AS place,
       (reference_date + 1)::timestamp AT TIME ZONE 'Europe/London' AS extract_at
FROM   release WHERE status = 'PUBLISHED';
-- The requests that some releases tell of, or all, and which release tells of each as the newest; null: none does any more.
-- That is found over keys alone, as sorting whole requests by the million goes to disk.
-- $1 releases, $2 all of them
CREATE TEMP TABLE affected ON COMMIT DROP AS
SELECT commissioner_code, placement_ref, max(place) AS place
FROM   placement_request LEFT JOIN told_release ON id = release_id
WHERE  (commissioner_code, placement_ref) IN (
         SELECT commissioner_code, placement_ref FROM placement_request WHERE $2::boolean OR release_id = ANY ($1::bigint[]))
GROUP  BY commissioner_code, placement_ref;
-- Each of them as the newest release tells it, by the rules in clock_rule. Its beginning and its end (the acceptance, or the
-- end of the day that the release speaks of) stand on a scale of hours: by the calendar since 1970, or working hours since
-- clock_day begins, which are those before the day and what of the day's window has passed.
CREATE TEMP TABLE newest ON COMMIT DROP AS
WITH request AS (
  -- Outer joins: of inner ones by so many columns the planner expects next to nothing, and then it looks rows up one by one.
  SELECT p.*, (p.requested_at AT TIME ZONE 'Europe/London')::date AS requested_on, coalesce(p.accepted_at, t.extract_at) AS end_at
  FROM   affected a
  LEFT   JOIN told_release t USING (place)
  LEFT   JOIN placement_request p ON p.release_id = t.id AND p.commissioner_code = a.commissioner_code
                                 AND p.placement_ref = a.placement_ref
  WHERE  a.place IS NOT NULL
), ruled AS (
  SELECT q.*, coalesce(own.rules, std.rules) AS rules, coalesce(own.version, std.version) AS rules_version,
         coalesce(own.hours, std.hours) AS hours, coalesce(own.counts, std.counts) AS counts,
         coalesce(own.stop_reasons, std.stop_reasons) AS stop_reasons
  FROM   request q
  LEFT   JOIN clock_rule own ON own.area_code = q.commissioner_code AND own.urgency = q.urgency
                            AND q.requested_on >= own.from_date AND q.requested_on < own.to_date
  LEFT   JOIN clock_rule std ON std.area_code = '*' AND std.urgency = q.urgency
                            AND q.requested_on >= std.from_date AND q.requested_on < std.to_date
)
SELECT r.*,
       CASE WHEN counts = 'WORKING' THEN sd.before + least(greatest(date_part('epoch', requested_at - sd.opens) / 3600, 0), sd.hours)
            ELSE date_part('epoch', requested_at) / 3600 END AS start_scale,
       CASE WHEN counts = 'WORKING' THEN ed.before + least(greatest(date_part('epoch', end_at - ed.opens) / 3600, 0), ed.hours)
            ELSE date_part('epoch', end_at) / 3600 END AS end_scale
FROM   ruled r
LEFT   JOIN clock_day sd ON r.counts = 'WORKING' AND sd.rules = r.rules AND sd.day = r.requested_on
LEFT   JOIN clock_day ed ON r.counts = 'WORKING' AND ed.rules = r.rules AND ed.day = (r.end_at AT TIME ZONE 'Europe/London')::date
