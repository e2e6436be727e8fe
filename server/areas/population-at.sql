-- The population denominator of each asked area and day: expects asked (area_code, as_at).
-- Wanted is the latest mid-year (30 June) on or before the day; if it is missing, the latest earlier one of three years.
-- Wales and the areas of the demonstration country have their own rows; nothing is borrowed from another area.
wanted AS (
  SELECT area_code, as_at, extract(year FROM as_at)::int - CASE WHEN as_at < make_date(extract(year FROM as_at)::int, 6, 30) THEN 1 ELSE 0 END AS mid_year
  FROM   asked
), found AS (
  SELECT w.area_code, w.mid_year AS wanted_year, b.band, p.mid_year, p.release_id,
         CASE WHEN p.status = 'PRESENT' THEN p.value END AS value,
         CASE WHEN p.mid_year IS NULL THEN 'NOT_AVAILABLE'
              WHEN p.status <> 'PRESENT' THEN p.status
              WHEN p.value = 0 THEN 'NOT_APPLICABLE'
              ELSE 'PRESENT' END AS status,
         CASE WHEN p.mid_year IS NULL THEN format('No population of this band for mid-%s or the three years before.', w.mid_year)
              WHEN p.status <> 'PRESENT' THEN 'The publisher withholds the population of this area.'
              WHEN p.value = 0 THEN 'Nobody of this band lives in the area.' END AS reason,
         concat_ws(',', CASE WHEN p.mid_year < w.mid_year THEN 'DENOMINATOR_YEAR_PROXY' END,
                        CASE WHEN p.basis IN ('APPORTIONED', 'CENSUS') THEN 'ESTIMATED' END) AS flags
  FROM   (SELECT DISTINCT area_code, mid_year FROM wanted) w
  CROSS  JOIN (VALUES ('AGE_18_PLUS'), ('AGE_65_PLUS'), ('AGE_75_PLUS'), ('AGE_85_PLUS')) b (band)
  LEFT   JOIN LATERAL (
    SELECT q.* FROM area_population q
    WHERE  q.area_code = w.area_code AND q.band = b.band AND q.mid_year BETWEEN w.mid_year - 3 AND w.mid_year
    ORDER  BY q.mid_year DESC LIMIT 1
  ) p ON true
), population AS (
  SELECT w.area_code, w.as_at, f.band, f.wanted_year, f.mid_year, f.release_id, f.value, f.status, f.reason, f.flags
  FROM   wanted w JOIN found f ON f.area_code = w.area_code AND f.wanted_year = w.mid_year
)
