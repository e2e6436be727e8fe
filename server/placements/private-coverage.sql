-- Until which day releases tell the private data of an area, as far as whoever asks may see it: bed returns of homes in the
-- area ($1), prices of its councils ($2).
SELECT (SELECT max(r.reference_date) FROM release r
        WHERE  r.status = 'PUBLISHED' AND $3 = 'bedReturns'
          AND  EXISTS (SELECT FROM bed_return b JOIN care_home_area a USING (location_id) WHERE b.release_id = r.id AND a.area_code = $1)) AS "bedReturns",
       (SELECT max(r.reference_date) FROM release r
        WHERE  r.status = 'PUBLISHED' AND $3 = 'prices'
          AND  EXISTS (SELECT FROM placement_price p WHERE p.release_id = r.id AND p.commissioner_code = ANY ($2::text[]))) AS prices,
       (SELECT max(atlas_placements_told_to(council, NULL)) FROM unnest($2::text[]) council WHERE $3 = 'placements') AS placements
