-- The newest cost-of-care exercise of a lot ($3) and council ($2) that speaks of a financial year no later than $4.
SELECT c.financial_year AS "financialYear", c.lower_quartile::text AS "lowerQuartile", c.median::text AS median,
       c.upper_quartile::text AS "upperQuartile", c.homes_invited AS "homesInvited", c.homes_returned AS "homesReturned",
       c.outlier_rule AS "outlierRule", c.is_doubtful AS "isDoubtful", c.release_id AS "releaseId"
FROM   cost_of_care c
JOIN   standing s USING (release_id)
WHERE  c.commissioner_code = $2 AND c.lot_code = $3 AND c.financial_year <= $4
ORDER  BY c.financial_year DESC, s.rank
LIMIT  1
