-- The release before: the newest published one of the same dataset that is not about a later day and speaks of at
-- least one council that this one speaks of, or, where neither is complete for any council, simply the newest.
-- $1 release
WITH this AS (SELECT * FROM release WHERE id = $1),
     councils AS (SELECT council_code FROM release_coverage WHERE release_id = $1)
SELECT r.id, r.version
FROM   release r JOIN this USING (dataset_code, is_demonstration)
WHERE  r.status = 'PUBLISHED' AND r.id <> this.id
  AND  (this.reference_date IS NULL OR r.reference_date IS NULL OR r.reference_date <= this.reference_date)
  AND  CASE WHEN EXISTS (SELECT FROM councils)
            THEN EXISTS (SELECT FROM release_coverage c JOIN councils USING (council_code) WHERE c.release_id = r.id)
            ELSE NOT EXISTS (SELECT FROM release_coverage c WHERE c.release_id = r.id) END
ORDER  BY r.reference_date DESC NULLS LAST, r.id DESC
LIMIT  1
