-- Registered beds for every 100,000 people of a band, at a month end.
-- A population of nobody makes the rate meaningless, not infinite; a withheld or missing one leaves it unknown.
SELECT s.area_code, s.service_type, p.band, s.as_at,
       100000.0 * s.beds / nullif(p.value, 0) AS value,
       s.beds::float8 AS numerator, p.value AS denominator, p.mid_year,
       CASE WHEN s.beds_status <> 'PRESENT' THEN s.beds_status ELSE p.status END AS status,
       coalesce(s.beds_reason, p.reason) AS reason,
       concat_ws(',', nullif(s.beds_flags, ''), nullif(p.flags, '')) AS flags,
       s.homes_with_beds AS contributing, s.homes AS expected,
       s.release_ids || array_remove(ARRAY[p.release_id], NULL) AS release_ids
FROM   stock s
JOIN   population p ON p.area_code = s.area_code AND p.as_at = s.as_at
