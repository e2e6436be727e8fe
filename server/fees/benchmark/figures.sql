-- One row: how many prices there are, what is done with them, and the figures of those that are compared.
-- percentile_cont takes the place (n - 1) × share and interpolates between its two neighbours.
, compared AS (SELECT * FROM priced WHERE NOT is_left_out)
SELECT count(*)::int                                                              AS "placements",
       count(*) FILTER (WHERE is_left_out)::int                                   AS "leftOut",
       count(*) FILTER (WHERE weekly_price < 0)::int                              AS "refunds",
       count(*) FILTER (WHERE fnc_basis = 'GROSS')::int                           AS "gross",
       count(*) FILTER (WHERE fnc_basis = 'NET')::int                             AS "net",
       count(*) FILTER (WHERE fnc_basis = 'UNKNOWN')::int                         AS "unknown",
       count(*) FILTER (WHERE NOT is_left_out AND price_change IS NULL)::int      AS "withoutFnc",
       count(*) FILTER (WHERE factor IS NULL)::int                                AS "withoutFactor",
       (SELECT count(*)::int FROM compared)                                       AS "compared",
       (SELECT count(DISTINCT location_id)::int FROM compared)                    AS "homes",
       (SELECT avg(price) FROM compared)                                          AS "mean",
       (SELECT stddev_samp(price) FROM compared)                                  AS "deviation",
       (SELECT percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY price) FROM compared) AS "percentiles",
       (SELECT count(modelled)::int FROM compared)                                AS "withModel",
       (SELECT count(modelled)::int FROM compared WHERE is_unlike_model)          AS "unlikeModel",
       (SELECT avg(price) FILTER (WHERE modelled IS NOT NULL) FROM compared)      AS "meanOfModelled",
       (SELECT avg(modelled) FROM compared)                                       AS "modelled",
       (SELECT array_agg(DISTINCT r ORDER BY r)
        FROM   compared, unnest(ARRAY[release_id, model_release]) r WHERE r IS NOT NULL) AS "releaseIds",
       (SELECT array_agg(DISTINCT financial_year ORDER BY financial_year) FROM compared WHERE modelled IS NULL) AS "yearsWithoutModel"
FROM   priced
