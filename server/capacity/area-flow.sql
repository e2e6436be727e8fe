-- The monthly identity of areas, by service type and together (ALL): the month-end stock at both ends, and between them
-- the changes of premises added up. Expects asked_month (area_code, month) with a stock at both ends.
total AS (
  SELECT area_code, month, coalesce(service_type, 'ALL') AS service_type, sum(opened) AS opened, sum(extended) AS extended,
         sum(closed) AS closed, sum(reduced) AS reduced, sum(reclassified) AS reclassified, sum(average_beyond_closing) AS average_beyond_closing
  FROM   change
  GROUP  BY GROUPING SETS ((area_code, month, service_type), (area_code, month))
), flow AS (
  SELECT e.area_code, closing.service_type, e.month, opening.beds AS opening,
         coalesce(t.opened, 0)::int AS opened, coalesce(t.extended, 0)::int AS extended, coalesce(t.closed, 0)::int AS closed,
         coalesce(t.reduced, 0)::int AS reduced, coalesce(t.reclassified, 0)::int AS reclassified,
         closing.beds AS closing, (closing.beds + coalesce(t.average_beyond_closing, 0))::float8 AS average_beds
  FROM   edge e
  JOIN   area_stock closing ON closing.area_code = e.area_code AND closing.as_at = e.after
  JOIN   area_stock opening ON opening.area_code = e.area_code AND opening.as_at = e.before AND opening.service_type = closing.service_type
  LEFT   JOIN total t ON t.area_code = e.area_code AND t.month = e.month AND t.service_type = closing.service_type
)
