-- Averages by month and by financial year of the first day; price and model on the same placements, and neither where
-- some of these prices cannot be set against a model.
SELECT financial_year AS "financialYear", to_char(date_trunc('month', started_on), 'YYYY-MM') AS month,
       count(*)::int AS placements, avg(price) AS mean, count(modelled)::int AS "withModel",
       CASE WHEN NOT bool_or(is_unlike_model AND modelled IS NOT NULL) THEN avg(price) FILTER (WHERE modelled IS NOT NULL) END
         AS "meanOfModelled",
       CASE WHEN NOT bool_or(is_unlike_model AND modelled IS NOT NULL) THEN avg(modelled) END AS modelled,
       count(DISTINCT location_id)::int AS homes
FROM   priced
WHERE  NOT is_left_out AND price IS NOT NULL
GROUP  BY GROUPING SETS ((financial_year), (to_char(date_trunc('month', started_on), 'YYYY-MM')))
ORDER  BY month NULLS FIRST, financial_year
