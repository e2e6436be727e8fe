-- Published figures of areas ($1), with those of a predecessor or successor on the same ground, in printed order.
WITH ground AS (
  SELECT code AS for_area, code FROM unnest($1::text[]) code
  UNION
  SELECT s.successor_code, s.predecessor_code FROM area_succession s WHERE s.kind = 'SAME_FOOTPRINT' AND s.successor_code = ANY ($1)
  UNION
  SELECT s.predecessor_code, s.successor_code FROM area_succession s WHERE s.kind = 'SAME_FOOTPRINT' AND s.predecessor_code = ANY ($1)
)
SELECT g.for_area AS "forArea", f.release_id AS "releaseId", f.table_code AS "tableCode", f.table_title AS "tableTitle", f.item,
       f.item_label AS "itemLabel", f.subject, f.subject_label AS "subjectLabel", f.service_type AS "serviceType", f.unit,
       f.period_label AS "periodLabel", f.period_from AS "periodFrom", f.period_to AS "periodTo",
       CASE WHEN f.status = 'PRESENT' THEN f.value END AS value, f.numerator, f.denominator, f.status,
       f.as_published AS "asPublished", f.note
FROM   ground g
JOIN   published_figure f ON f.area_code = g.code
JOIN   release r ON r.id = f.release_id AND r.status = 'PUBLISHED'
ORDER  BY f.table_code DESC, f.release_id, f.seq
