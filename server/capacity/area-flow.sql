-- The changes of premises added up to the monthly identity of areas, by service type and together (ALL).
flow AS (
  SELECT e.area_code, k.service_type, e.month,
         coalesce(sum(c.opening), 0)::int AS opening, coalesce(sum(c.opened), 0)::int AS opened,
         coalesce(sum(c.extended), 0)::int AS extended, coalesce(sum(c.closed), 0)::int AS closed,
         coalesce(sum(c.reduced), 0)::int AS reduced, coalesce(sum(c.reclassified), 0)::int AS reclassified,
         coalesce(sum(c.closing), 0)::int AS closing, coalesce(sum(c.average), 0)::float8 AS average_beds
  FROM   edge e
  CROSS  JOIN (VALUES ('ALL'), ('CARE_HOME_WITH_NURSING'), ('CARE_HOME_WITHOUT_NURSING')) k (service_type)
  LEFT   JOIN change c ON c.area_code = e.area_code AND c.month = e.month AND k.service_type IN ('ALL', c.service_type)
  GROUP  BY e.area_code, k.service_type, e.month
)
