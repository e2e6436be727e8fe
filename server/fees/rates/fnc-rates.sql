-- Rates of NHS-funded nursing care as known on a day ($1): of what was said of the same band and first day, the latest.
SELECT DISTINCT ON (band, effective_from)
       band, effective_from AS "effectiveFrom", effective_to AS "effectiveTo", known_from AS "knownFrom",
       weekly_rate::text AS "weeklyRate", source, note
FROM   fnc_rate
WHERE  known_from <= $1::date
ORDER  BY band, effective_from, known_from DESC
