-- What is told of a ground holds for each code that stood for it.
INSERT INTO council_spell (council_code, kind, from_date, to_date, known_to, has_homes, has_beds, has_ratings, homes,
                           unplaced_in_districts, unplaced_in_icbs, unplaced_in_sub_icbs, is_own, is_recast, is_governing, release_id)
SELECT g.code, s.kind, s.from_date, s.to_date, s.known_to, s.has_homes, s.has_beds, s.has_ratings, s.homes,
       s.unplaced_in_districts, s.unplaced_in_icbs, s.unplaced_in_sub_icbs, false,
       NOT EXISTS (SELECT FROM release_coverage c WHERE c.release_id = s.release_id AND c.council_code = g.code),
       s.is_governing, s.release_id
FROM   council_spell s JOIN ground g ON g.ground_code = s.council_code AND g.code <> s.council_code
