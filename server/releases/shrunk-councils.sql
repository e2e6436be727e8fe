-- Councils for which both this release and the one before it are complete, and of whose care homes this one shows fewer
-- than half. Councils with fewer than five homes are too small to judge.
-- $1 release
WITH this AS (SELECT * FROM release WHERE id = $1),
     earlier AS (
       SELECT DISTINCT ON (c.council_code) c.council_code, r.id, r.version
       FROM   release_coverage c
       JOIN   release r ON r.id = c.release_id
       JOIN   this ON this.dataset_code = r.dataset_code AND this.is_demonstration = r.is_demonstration
       JOIN   release_coverage mine ON mine.release_id = this.id AND mine.council_code = c.council_code
       WHERE  r.status = 'PUBLISHED' AND r.id <> this.id AND mine.kind = c.kind
         AND  (this.reference_date IS NULL OR r.reference_date <= this.reference_date)
       ORDER  BY c.council_code, r.reference_date DESC NULLS LAST, r.id DESC),
     counts AS (
       SELECT release_id, council_code, count(DISTINCT location_id) AS homes
       FROM   location_sighting
       WHERE  is_care_home AND release_id IN (SELECT $1 UNION SELECT id FROM earlier)
       GROUP  BY release_id, council_code)
SELECT a.name, b.homes AS before, coalesce(n.homes, 0) AS now, e.version
FROM   earlier e
JOIN   area a ON a.code = e.council_code
JOIN   counts b ON b.release_id = e.id AND b.council_code = e.council_code
LEFT   JOIN counts n ON n.release_id = $1 AND n.council_code = e.council_code
WHERE  b.homes >= 5 AND coalesce(n.homes, 0) * 2 < b.homes
ORDER  BY a.name
