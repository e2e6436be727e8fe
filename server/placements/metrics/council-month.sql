-- Requests that count in an area that changed, by council and month, with the hours of those for which an offer was accepted,
-- by the calendar as all classes are together: each request is read once, and areas add councils up.
CREATE TEMP TABLE council_month ON COMMIT DROP AS
SELECT commissioner_code, requested_month AS month, count(*) AS requested,
       count(*) FILTER (WHERE state = 'ON_TIME') AS on_time,
       count(*) FILTER (WHERE state IN ('LATE', 'OPEN_OVERDUE')) AS missed,
       array_agg(elapsed_hours) FILTER (WHERE state IN ('ON_TIME', 'LATE')) AS hours
FROM   placement_clock
WHERE  to_version IS NULL
  AND  commissioner_code IN (SELECT commissioner_code FROM area_commissioner JOIN changed_private_area USING (area_code))
GROUP  BY commissioner_code, requested_month;
CREATE INDEX ON council_month (commissioner_code, month);
ANALYZE council_month (commissioner_code, month);
