-- Rates that a council ($2) publishes for a day ($3) as known on another ($4), under a data version ($1): of each category
-- and band the one that began last, of what was said of that the latest, of several releases the newest.
SELECT DISTINCT ON (f.care_category, lower(f.band))
       f.commissioner_code AS "commissionerCode", f.care_category AS "careCategory", f.band, f.band_trigger AS "bandTrigger",
       f.financial_year AS "financialYear", f.effective_from AS "effectiveFrom", f.effective_to AS "effectiveTo",
       f.known_from AS "knownFrom", f.weekly_rate::text AS "weeklyRate", f.fnc_basis AS "fncBasis", f.add_ons AS "addOns",
       f.is_doubtful AS "isDoubtful", f.source, f.release_id AS "releaseId"
FROM   fee_rate f
JOIN   standing s USING (release_id)
WHERE  f.commissioner_code = $2 AND f.known_from <= $4::date
  AND  f.effective_from <= $3::date AND (f.effective_to IS NULL OR f.effective_to > $3::date)
ORDER  BY f.care_category, lower(f.band), f.effective_from DESC, f.known_from DESC, s.rank
