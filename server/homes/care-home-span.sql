-- The days on which each home counts, with its beds and service type.
-- presence: when it stood in the register or on a list, until a linked successor took over;
-- state: what sightings say, each until the next one, the first one also of the days before it (marked as backcast).
INSERT INTO care_home_span (location_id, premises_id, council_code, from_date, to_date, service_type, type_known, beds,
                            beds_backcast, is_dormant, counts, is_governing, release_id)
WITH seen AS (
  -- One row a day at most, newest release first. No home has no bed: zero is a number not told.
  SELECT DISTINCT ON (s.location_id, s.as_at) s.location_id, s.as_at, s.with_nursing, nullif(s.registered_beds, 0) AS registered_beds, s.is_dormant
  FROM   location_sighting s JOIN release r ON r.id = s.release_id AND r.status = 'PUBLISHED'
  WHERE  s.is_care_home
  ORDER  BY s.location_id, s.as_at, nullif(s.registered_beds, 0) IS NULL, r.published_at DESC, s.release_id DESC
), numbered AS (
  -- count() of non-nulls so far numbers the stretches over which a blank repeats what was said before it.
  SELECT *, count(with_nursing) OVER w AS nursing_no, count(registered_beds) OVER w AS beds_no, count(is_dormant) OVER w AS dormant_no
  FROM   seen WINDOW w AS (PARTITION BY location_id ORDER BY as_at)
), stretched AS (
  SELECT location_id, as_at,
         first_value(with_nursing) OVER (PARTITION BY location_id, nursing_no ORDER BY as_at) AS with_nursing,
         first_value(registered_beds) OVER (PARTITION BY location_id, beds_no ORDER BY as_at) AS beds,
         coalesce(first_value(is_dormant) OVER (PARTITION BY location_id, dormant_no ORDER BY as_at), false) AS is_dormant
  FROM   numbered
), first_known AS (
  SELECT location_id, (array_agg(with_nursing ORDER BY as_at) FILTER (WHERE with_nursing IS NOT NULL))[1] AS with_nursing,
         (array_agg(registered_beds ORDER BY as_at) FILTER (WHERE registered_beds IS NOT NULL))[1] AS beds
  FROM   seen GROUP BY location_id
), filled AS (
  -- Before it is first told a home had some beds: the first number known stands in and says so.
  SELECT s.location_id, s.as_at, coalesce(s.with_nursing, f.with_nursing) AS with_nursing, coalesce(s.beds, f.beds) AS beds,
         s.beds IS NULL AND f.beds IS NOT NULL AS backcast, s.is_dormant
  FROM   stretched s JOIN first_known f ON f.location_id = s.location_id
), changed AS (
  SELECT *, (with_nursing, beds, backcast, is_dormant) IS DISTINCT FROM
            (lag(with_nursing) OVER w, lag(beds) OVER w, lag(backcast) OVER w, lag(is_dormant) OVER w) OR row_number() OVER w = 1 AS is_change
  FROM   filled WINDOW w AS (PARTITION BY location_id ORDER BY as_at)
), known AS (
  SELECT location_id, as_at AS from_date, coalesce(lead(as_at) OVER w, 'infinity') AS to_date, with_nursing, beds, is_dormant, backcast,
         row_number() OVER w = 1 AS is_first
  FROM   changed WHERE is_change WINDOW w AS (PARTITION BY location_id ORDER BY as_at)
), state AS (
  SELECT location_id, from_date, to_date, with_nursing, beds, is_dormant, backcast FROM known
  UNION ALL
  SELECT location_id, '-infinity', from_date, with_nursing, beds, false, beds IS NOT NULL FROM known WHERE is_first
), takeover AS (
  -- A successor registered before its predecessor is a link told the wrong way round.
  SELECT l.predecessor_id AS location_id, l.successor_id, s.registered_from AS day
  FROM   care_home_link l
  JOIN   care_home p ON p.location_id = l.predecessor_id
  JOIN   care_home s ON s.location_id = l.successor_id
  WHERE  (s.registered_from, s.location_id) > (coalesce(p.registered_from, '-infinity'), p.location_id)
), first_takeover AS (
  SELECT location_id, min(day) AS day FROM takeover GROUP BY location_id
), list_takeover AS (
  -- What a list shows was open on its day, whatever others say of that day; of two linked registrations that a full
  -- list shows together the successor counts. Later takeovers cut the days over which the list is carried forward.
  SELECT t.location_id, sp.release_id, sp.council_code, sp.from_date, min(t.day) AS day
  FROM   takeover t
  JOIN   listed_home l ON l.location_id = t.location_id
  JOIN   council_spell sp ON sp.release_id = l.release_id AND sp.council_code = l.council_code AND sp.is_own AND sp.kind = 'SNAPSHOT'
  LEFT   JOIN listed_home x ON x.location_id = t.successor_id AND x.release_id = l.release_id
  WHERE  t.day > sp.known_to OR sp.has_homes AND x.location_id IS NOT NULL
  GROUP  BY t.location_id, sp.release_id, sp.council_code, sp.from_date
), registered AS (
  SELECT l.location_id, l.council_code
  FROM   listed_home l JOIN release_coverage c ON c.release_id = l.release_id AND c.kind = 'REGISTER'
  JOIN   ground g ON g.code = c.council_code AND g.ground_code = l.council_code
  GROUP  BY l.location_id, l.council_code
), present AS (
  -- A register dates each home itself.
  SELECT h.location_id, sp.council_code, sp.has_homes, sp.release_id, sp.is_governing, greatest(sp.from_date, h.registered_from) AS from_date,
         least(sp.to_date, h.deregistered_on, t.day) AS to_date
  FROM   council_spell sp
  JOIN   registered g ON g.council_code = sp.council_code
  JOIN   care_home h ON h.location_id = g.location_id
  LEFT   JOIN first_takeover t ON t.location_id = h.location_id
  WHERE  sp.is_own AND sp.kind = 'REGISTER'
  UNION ALL
  SELECT h.location_id, sp.council_code, sp.has_homes, sp.release_id, sp.is_governing, sp.from_date,
         least(sp.to_date, CASE WHEN h.deregistered_on > sp.known_to THEN h.deregistered_on END, t.day)
  FROM   council_spell sp
  JOIN   listed_home l ON l.release_id = sp.release_id AND l.council_code = sp.council_code
  JOIN   care_home h ON h.location_id = l.location_id
  LEFT   JOIN list_takeover t ON t.location_id = l.location_id AND t.release_id = sp.release_id AND t.council_code = sp.council_code
         AND t.from_date = sp.from_date
  WHERE  sp.is_own AND sp.kind = 'SNAPSHOT'
)
SELECT p.location_id, h.premises_id, p.council_code,
       greatest(p.from_date, s.from_date), least(p.to_date, s.to_date),
       CASE WHEN s.with_nursing THEN 'CARE_HOME_WITH_NURSING' ELSE 'CARE_HOME_WITHOUT_NURSING' END, s.with_nursing IS NOT NULL,
       s.beds, s.backcast, s.is_dormant, h.counts_towards_supply OR NOT p.has_homes, p.is_governing, p.release_id
FROM   present p
JOIN   care_home h ON h.location_id = p.location_id
JOIN   state s ON s.location_id = p.location_id AND s.from_date < p.to_date AND p.from_date < s.to_date
WHERE  p.from_date < p.to_date
