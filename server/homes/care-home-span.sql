-- The days on which each home counts, with its beds and service type.
-- presence: when it stood in the register or on a list, until a linked successor took over;
-- state: what sightings say, each until the next one, the first one also of the days before it (marked as backcast).
INSERT INTO care_home_span (location_id, premises_id, council_code, from_date, to_date, service_type, beds,
                            beds_backcast, is_dormant, counts, is_governing, release_id)
WITH seen AS (
  -- One row a day at most, newest release first.
  SELECT DISTINCT ON (s.location_id, s.as_at) s.location_id, s.as_at, s.with_nursing, s.registered_beds, s.is_dormant, s.release_id
  FROM   location_sighting s JOIN release r ON r.id = s.release_id AND r.status = 'PUBLISHED'
  WHERE  s.is_care_home
  ORDER  BY s.location_id, s.as_at, s.registered_beds IS NULL, r.published_at DESC, s.release_id DESC
), grouped AS (
  -- count() of non-nulls so far numbers the stretches over which a blank repeats what was said before it.
  SELECT *, count(with_nursing) OVER w AS nursing_no, count(registered_beds) OVER w AS beds_no, count(is_dormant) OVER w AS dormant_no
  FROM   seen WINDOW w AS (PARTITION BY location_id ORDER BY as_at)
), filled AS (
  SELECT location_id, as_at, release_id,
         coalesce(first_value(with_nursing) OVER (PARTITION BY location_id, nursing_no ORDER BY as_at), false) AS with_nursing,
         first_value(registered_beds) OVER (PARTITION BY location_id, beds_no ORDER BY as_at) AS beds,
         coalesce(first_value(is_dormant) OVER (PARTITION BY location_id, dormant_no ORDER BY as_at), false) AS is_dormant
  FROM   grouped
), changed AS (
  SELECT *, (with_nursing, beds, is_dormant) IS DISTINCT FROM
            (lag(with_nursing) OVER w, lag(beds) OVER w, lag(is_dormant) OVER w) OR row_number() OVER w = 1 AS is_change
  FROM   filled WINDOW w AS (PARTITION BY location_id ORDER BY as_at)
), known AS (
  SELECT location_id, as_at AS from_date, coalesce(lead(as_at) OVER (PARTITION BY location_id ORDER BY as_at), 'infinity') AS to_date,
         with_nursing, beds, is_dormant, false AS backcast
  FROM   changed WHERE is_change
), state AS (
  SELECT * FROM known
  UNION ALL
  -- Before its first sighting a home had some beds; the first number known stands in and says so.
  (SELECT DISTINCT ON (location_id) location_id, '-infinity'::date, from_date, with_nursing, beds, false, true
   FROM known ORDER BY location_id, from_date)
), takeover AS (
  SELECT l.predecessor_id AS location_id, min(s.registered_from) AS day
  FROM   care_home_link l JOIN care_home s ON s.location_id = l.successor_id
  GROUP  BY l.predecessor_id
), listed AS (
  SELECT DISTINCT s.location_id, s.council_code, s.release_id
  FROM   location_sighting s WHERE s.is_care_home
), presence AS (
  SELECT h.location_id, h.premises_id, h.council_code, h.counts_towards_supply, sp.release_id, sp.is_governing,
         greatest(sp.from_date, CASE WHEN sp.kind = 'REGISTER' THEN h.registered_from END) AS from_date,
         least(sp.to_date, h.deregistered_on, t.day) AS to_date
  FROM   care_home h
  JOIN   council_spell sp ON sp.council_code = h.council_code AND NOT sp.is_recast
  LEFT   JOIN takeover t ON t.location_id = h.location_id
  WHERE  CASE sp.kind
           WHEN 'REGISTER' THEN EXISTS (
             SELECT FROM listed x JOIN release_coverage c ON c.release_id = x.release_id AND c.kind = 'REGISTER'
             JOIN release r ON r.id = c.release_id AND r.status = 'PUBLISHED'
             WHERE x.location_id = h.location_id AND c.council_code = h.council_code)
           ELSE EXISTS (SELECT FROM listed x WHERE x.location_id = h.location_id AND x.release_id = sp.release_id)
         END
)
SELECT p.location_id, p.premises_id, p.council_code,
       greatest(p.from_date, s.from_date), least(p.to_date, s.to_date),
       CASE WHEN s.with_nursing THEN 'CARE_HOME_WITH_NURSING' ELSE 'CARE_HOME_WITHOUT_NURSING' END,
       s.beds, s.backcast, s.is_dormant, p.counts_towards_supply, p.is_governing, p.release_id
FROM   presence p
JOIN   state s ON s.location_id = p.location_id AND s.from_date < p.to_date AND p.from_date < s.to_date
WHERE  p.from_date < p.to_date
