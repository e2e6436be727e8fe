-- The prices that are compared, one by one.
SELECT location_id AS "locationId", need_band AS "needBand", bed_type AS "bedType", contract, started_on AS "startedOn",
       district_code AS "districtCode", fnc_basis AS "fncBasis", price,
       CASE WHEN NOT is_unlike_model THEN modelled END AS modelled
FROM   priced
WHERE  NOT is_left_out AND price IS NOT NULL
ORDER  BY started_on, placement_ref
