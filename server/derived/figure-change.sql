-- What a data version ($1) changed in the stored figures, metric by metric: compares the series that it ended with
-- those that it began (the table itself, not the temporary one in front of it). A figure is one month of a series; it changed when its value or its status did.
INSERT INTO figure_change (version, metric_code, areas, added, changed, withdrawn)
WITH ended AS (
  SELECT metric_code, area_code, service_type, band, months, values, statuses FROM history.metric_series WHERE to_version = $1
), begun AS (
  SELECT metric_code, area_code, service_type, band, months, values, statuses FROM public.metric_series WHERE from_version = $1
), month AS (
  SELECT metric_code, area_code, service_type, band, month, o.value AS old_value, o.status AS old_status, n.value AS new_value, n.status AS new_status,
         o.status IS NOT NULL AS stood, n.status IS NOT NULL AS stands
  FROM   (SELECT e.*, u.month, u.value, u.status FROM ended e, unnest(e.months, e.values, e.statuses) u (month, value, status)) o
  FULL   JOIN (SELECT b.*, u.month, u.value, u.status FROM begun b JOIN ended e USING (metric_code, area_code, service_type, band),
                      unnest(b.months, b.values, b.statuses) u (month, value, status)) n
         USING (metric_code, area_code, service_type, band, month)
), difference AS (
  SELECT metric_code, area_code, count(*) FILTER (WHERE NOT stood) AS added, count(*) FILTER (WHERE stood AND stands) AS changed,
         count(*) FILTER (WHERE NOT stands) AS withdrawn
  FROM   month
  WHERE  old_status IS DISTINCT FROM new_status OR old_value IS DISTINCT FROM new_value
  GROUP  BY metric_code, area_code
  UNION ALL
  SELECT metric_code, area_code, sum(cardinality(months)), 0, 0
  FROM   begun b
  WHERE  NOT EXISTS (SELECT FROM ended e WHERE e.metric_code = b.metric_code AND e.area_code = b.area_code
                     AND e.service_type = b.service_type AND e.band = b.band)
  GROUP  BY metric_code, area_code
)
SELECT $1, metric_code, count(DISTINCT area_code), sum(added), sum(changed), sum(withdrawn)
FROM   difference
GROUP  BY metric_code
ON CONFLICT (version, metric_code) DO NOTHING
