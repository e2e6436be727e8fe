-- The release that each release ($1) is compared with: the one that it was checked against before it was published or,
-- where several were published at once, the newest before it of the same dataset that speaks of the same councils.
SELECT this.id AS release, coalesce((this.comparison ->> 'previousRelease')::bigint, earlier.id) AS baseline
FROM   release this
LEFT   JOIN LATERAL (
  SELECT r.id FROM release r
  WHERE  r.dataset_code = this.dataset_code AND r.is_demonstration = this.is_demonstration
    AND  r.id < this.id AND r.status IN ('PUBLISHED', 'REPLACED')
    AND  (this.reference_date IS NULL OR r.reference_date IS NULL OR r.reference_date <= this.reference_date)
    AND  CASE WHEN EXISTS (SELECT FROM release_coverage c WHERE c.release_id = this.id)
              THEN EXISTS (SELECT FROM release_coverage c JOIN release_coverage o USING (council_code)
                           WHERE  c.release_id = this.id AND o.release_id = r.id)
              ELSE NOT EXISTS (SELECT FROM release_coverage c WHERE c.release_id = r.id) END
  ORDER  BY r.reference_date DESC NULLS LAST, r.id DESC LIMIT 1
) earlier ON true
WHERE  this.id = ANY ($1)
