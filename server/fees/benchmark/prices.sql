-- Prices of placements that began within the days asked for, each once, as the newest release tells it; with the modelled
-- price of the lot in the financial year of its first day. Both are carried to one FNC basis and one price base.
-- $1 data version, $2 commissioner, $3 lot, $4 and $5 first and last day, $6 AS_RECORDED, NET or GROSS,
-- $7 to $9 standard rates of NHS-funded nursing care: from, first day after, pounds; $10 to $12 factors: from, last day, factor.
latest AS (
  SELECT DISTINCT ON (p.placement_ref) p.*
  FROM   placement_price p JOIN standing s USING (release_id)
  WHERE  p.commissioner_code = $2
  ORDER  BY p.placement_ref, s.rank
), model AS (
  SELECT DISTINCT ON (m.financial_year) m.financial_year, m.weekly_price, m.release_id
  FROM   modelled_price m JOIN standing s USING (release_id)
  WHERE  m.commissioner_code = $2 AND m.lot_code = $3
  ORDER  BY m.financial_year, s.rank
), fnc AS (
  SELECT * FROM unnest($7::date[], $8::date[], $9::numeric[]) AS f(from_day, end_day, rate)
), base AS (
  SELECT * FROM unnest($10::date[], $11::date[], $12::float8[]) AS b(from_day, last_day, factor)
), asked AS (
  SELECT p.*, m.weekly_price AS modelled_price, m.release_id AS model_release, y.financial_year,
         p.bed_type LIKE '%\_NURSING' AS is_nursing
  FROM   latest p
  CROSS  JOIN LATERAL (
    SELECT extract(year FROM p.started_on - interval '3 months')::int AS begins
  ) b
  CROSS  JOIN LATERAL (SELECT b.begins || '-' || lpad(((b.begins + 1) % 100)::text, 2, '0') AS financial_year) y
  LEFT   JOIN model m ON m.financial_year = y.financial_year
  WHERE  p.lot_code = $3 AND p.started_on BETWEEN $4::date AND $5::date
), carried AS (
  SELECT a.*, b.factor,
         -- What has to be added to the price, and to the model, which never includes NHS-funded nursing care.
         CASE WHEN $6 = 'AS_RECORDED' OR NOT a.is_nursing THEN 0
              WHEN $6 = a.fnc_basis THEN 0
              WHEN $6 = 'NET' AND a.fnc_basis = 'GROSS' THEN -f.rate
              WHEN $6 = 'GROSS' AND a.fnc_basis = 'NET' THEN f.rate END AS price_change,
         CASE WHEN $6 <> 'GROSS' OR NOT a.is_nursing THEN 0 ELSE f.rate END AS model_change,
         $6 <> 'AS_RECORDED' AND a.is_nursing AND a.fnc_basis = 'UNKNOWN' AS is_left_out,
         -- As recorded it includes that care, or does not say, and so is not set against a model, which never does.
         $6 = 'AS_RECORDED' AND a.is_nursing AND a.fnc_basis <> 'NET' AS is_unlike_model
  FROM   asked a
  LEFT   JOIN fnc f ON a.started_on >= f.from_day AND a.started_on < f.end_day
  LEFT   JOIN base b ON a.started_on >= b.from_day AND a.started_on <= b.last_day
), priced AS (
  SELECT c.*, (weekly_price + price_change)::float8 * factor AS price,
         (modelled_price + model_change)::float8 * factor AS modelled
  FROM   carried c
)
