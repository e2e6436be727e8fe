-- Every area and month end of changed_area that some release tells, up to the month of its last day.
told_month AS (
  SELECT DISTINCT s.council_code, m.month
  FROM   council_spell s
  CROSS  JOIN LATERAL generate_series(date_trunc('month', s.from_date::timestamp), date_trunc('month', s.known_to::timestamp), interval '1 month') g (at)
  CROSS  JOIN LATERAL (SELECT g.at::date AS month) m
), asked AS (
  SELECT DISTINCT c.area_code, (t.month + interval '1 month')::date - 1 AS as_at
  FROM   told_month t JOIN area_council c ON c.council_code = t.council_code JOIN changed_area USING (area_code)
)
