-- How the stored figures of areas ($2) differ between a data version ($1) and now.
WITH ended AS (
  SELECT s.*, u.month, u.value, u.status
  FROM   history.metric_series s CROSS JOIN unnest(s.months, s.values, s.statuses) u (month, value, status)
  WHERE  s.area_code = ANY ($2) AND s.from_version <= $1 AND s.to_version > $1
), begun AS (
  SELECT s.*, u.month, u.value, u.status
  FROM   public.metric_series s CROSS JOIN unnest(s.months, s.values, s.statuses) u (month, value, status)
  WHERE  s.area_code = ANY ($2) AND s.from_version > $1
)
SELECT count(*) FILTER (WHERE e.status IS NULL)::int AS added,
       count(*) FILTER (WHERE e.status IS NOT NULL AND b.status IS NOT NULL)::int AS changed,
       count(*) FILTER (WHERE b.status IS NULL)::int AS withdrawn
FROM   ended e
FULL   JOIN begun b USING (metric_code, area_code, service_type, band, month)
WHERE  (e.status, e.value) IS DISTINCT FROM (b.status, b.value)
