-- Days of a financial year ($3 first day, $4 first day after) on which placements of a council ($2) stand, by lot, as the
-- releases of a data version ($1) tell them; a placement without an end is taken to stay.
SELECT lot_code AS "lotCode",
       sum(greatest(0, least(coalesce(ended_on, $4::date), $4::date) - greatest(started_on, $3::date)))::int AS days
FROM   (SELECT DISTINCT ON (p.placement_ref) p.*
        FROM   placement_price p JOIN standing s USING (release_id)
        WHERE  p.commissioner_code = $2
        ORDER  BY p.placement_ref, s.rank) latest
WHERE  started_on < $4::date
GROUP  BY lot_code
