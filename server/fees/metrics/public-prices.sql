-- Prices of placements that began in whole financial years, without NHS-funded nursing care, each to the pound and as
-- the newest release tells it. Refunds are left out, and prices of nursing beds that do not say what they include.
WITH latest AS MATERIALIZED (
  SELECT DISTINCT ON (o.commissioner_code, o.placement_ref)
         o.commissioner_code, o.location_id, o.release_id, o.started_on, o.fnc_basis, o.weekly_price,
         o.bed_type LIKE '%\_NURSING' AS is_nursing,
         make_date(extract(year FROM o.started_on - interval '3 months')::int + 1, 3, 31) AS as_at
  FROM   placement_price o
  JOIN   release r ON r.id = o.release_id AND r.status IN ('PUBLISHED', 'REPLACED')
  ORDER  BY o.commissioner_code, o.placement_ref, r.reference_date DESC NULLS LAST, r.id DESC
), fnc AS MATERIALIZED (
  SELECT DISTINCT ON (effective_from) effective_from, effective_to, weekly_rate
  FROM   fnc_rate WHERE band = 'STANDARD' ORDER BY effective_from, known_from DESC
), place AS MATERIALIZED (
  SELECT c.code, array_agg(DISTINCT x.code) AS area_codes
  FROM   (SELECT DISTINCT commissioner_code AS code FROM latest) c
  LEFT   JOIN area_membership m ON m.child_code = c.code
  LEFT   JOIN area_membership g ON g.child_code = m.parent_code
  CROSS  JOIN LATERAL (VALUES (c.code), (m.parent_code), (g.parent_code)) v (code)
  JOIN   area x ON x.code = v.code AND (x.code = c.code OR x.area_type IN ('REGION', 'COUNTRY'))
  GROUP  BY c.code
), priced AS (
  SELECT l.commissioner_code, l.location_id, l.release_id, l.as_at, l.started_on,
         CASE WHEN l.is_nursing THEN 'CARE_HOME_WITH_NURSING' ELSE 'CARE_HOME_WITHOUT_NURSING' END AS service_type,
         round(l.weekly_price - CASE WHEN l.is_nursing AND l.fnc_basis = 'GROSS' THEN f.weekly_rate ELSE 0 END)::bigint AS pounds
  FROM   latest l
  LEFT   JOIN fnc f ON l.started_on >= f.effective_from AND l.started_on < f.effective_to
  WHERE  NOT (l.is_nursing AND l.fnc_basis = 'UNKNOWN')
)
SELECT p.area_codes, t.service_type, t.as_at, coalesce(h.provider_id, t.location_id) AS provider_id, t.pounds, t.release_id
FROM   priced t
JOIN   place p ON p.code = t.commissioner_code
LEFT   JOIN care_home h ON h.location_id = t.location_id
WHERE  t.pounds > 0 AND t.as_at < (SELECT max(started_on) FROM latest)
