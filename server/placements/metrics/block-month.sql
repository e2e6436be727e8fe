-- Block-booked beds of each council, month by month: bed-days contracted, and bed-days on which somebody lived in them. The
-- day on which somebody leaves is not a bed-day. More people than beds in one contract fill its beds and no more. Days of which no
-- release of placements tells are left out: nobody knows how the beds were used.
CREATE TEMP TABLE block_month ON COMMIT DROP AS
WITH contract AS (
  SELECT DISTINCT ON (b.commissioner_code, b.contract_ref) b.*, r.reference_date
  FROM   block_contract b JOIN release r ON r.id = b.release_id AND r.status = 'PUBLISHED'
  ORDER  BY b.commissioner_code, b.contract_ref, r.reference_date DESC, r.id DESC
), told AS (
  SELECT *, least(coalesce(to_date, reference_date), reference_date, atlas_placements_told_to(commissioner_code, NULL)) AS last_day
  FROM   contract
  WHERE  commissioner_code IN (SELECT area_code FROM changed_private_area) AND atlas_placements_told_to(commissioner_code, NULL) IS NOT NULL
), people AS (
  SELECT t.commissioner_code, t.contract_ref, d::date AS day, count(*) AS people
  FROM   told t
  JOIN   placement_clock p ON p.to_version IS NULL AND p.commissioner_code = t.commissioner_code
                          AND p.block_contract_ref = t.contract_ref AND p.started_on IS NOT NULL
  CROSS  JOIN LATERAL generate_series(greatest(p.started_on, t.from_date)::timestamp,
                                      least(coalesce(p.ended_on - 1, t.last_day), t.last_day)::timestamp, interval '1 day') d
  GROUP  BY 1, 2, 3
), day AS (
  SELECT t.commissioner_code, t.release_id, t.beds, d::date AS day, coalesce(p.people, 0) AS people
  FROM   told t
  CROSS  JOIN LATERAL generate_series(t.from_date::timestamp, t.last_day::timestamp, interval '1 day') d
  LEFT   JOIN people p ON p.commissioner_code = t.commissioner_code AND p.contract_ref = t.contract_ref AND p.day = d::date
)
SELECT commissioner_code AS area_code, (date_trunc('month', day::timestamp) + interval '1 month')::date - 1 AS as_at,
       sum(beds)::float8 AS contracted, sum(least(people, beds))::float8 AS occupied, array_agg(DISTINCT release_id) AS release_ids
FROM   day GROUP BY 1, 2
