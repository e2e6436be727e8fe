-- The monthly identity of an area ($1) and service type ($2) from month $3 to month $4.
SELECT to_char(f.month, 'YYYY-MM') AS month, f.opening AS "openingBeds", f.opened, f.extended, f.closed, f.reduced,
       f.reclassified, f.closing AS "closingBeds", f.average_beds AS "averageBeds"
FROM   area_flow f
WHERE  f.area_code = $1 AND f.service_type = $2 AND f.month BETWEEN $3::date AND $4::date
ORDER  BY f.month
