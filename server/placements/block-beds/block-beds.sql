-- Block contracts of some councils within some days: bed-days booked, bed-days used, bed-days left empty and what those cost.
-- The day on which somebody leaves is not a bed-day; more people than beds fill the beds and no more. How beds are used is known
-- for the days of which releases of placements tell; of the others nothing is said, neither used nor empty.
-- $1 councils, $2 first day, $3 last day, $4 version (null: the newest)
WITH standing AS (
  SELECT r.id, r.reference_date FROM release r
  CROSS  JOIN LATERAL (SELECT p.action FROM publication p
                       WHERE p.release_id = r.id AND ($4::bigint IS NULL OR p.version <= $4::bigint)
                       ORDER BY p.version DESC LIMIT 1) last
  WHERE  last.action = 'PUBLISH'
), contract AS (
  SELECT DISTINCT ON (b.commissioner_code, b.contract_ref) b.*, s.reference_date
  FROM   block_contract b JOIN standing s ON s.id = b.release_id
  WHERE  b.commissioner_code = ANY ($1::text[])
  ORDER  BY b.commissioner_code, b.contract_ref, s.reference_date DESC, b.release_id DESC
), told AS (
  SELECT council, atlas_placements_told_to(council, $4::bigint) AS told_to FROM unnest($1::text[]) council
), within AS (
  SELECT c.*, greatest(from_date, $2::date) AS first_day, d.last_day, CASE WHEN t.told_to IS NULL THEN '-infinity' ELSE least(d.last_day, t.told_to) END AS last_told
  FROM   contract c
  JOIN   told t ON t.council = c.commissioner_code
  CROSS  JOIN LATERAL (SELECT least(coalesce(to_date, reference_date), reference_date, $3::date) AS last_day) d
), stay AS (
  SELECT w.commissioner_code, w.contract_ref, greatest(p.started_on, w.first_day) AS came, least(coalesce(p.ended_on - 1, w.last_told), w.last_told) AS last_night
  FROM   within w
  JOIN   placement_clock p ON p.commissioner_code = w.commissioner_code AND p.block_contract_ref = w.contract_ref AND p.started_on IS NOT NULL
  WHERE  CASE WHEN $4::bigint IS NULL THEN p.to_version IS NULL
              ELSE p.from_version <= $4::bigint AND coalesce(p.to_version > $4::bigint, true) END
), people AS (
  SELECT s.commissioner_code, s.contract_ref, d::date AS day, count(*) AS people
  FROM   stay s CROSS JOIN LATERAL generate_series(s.came::timestamp, s.last_night::timestamp, interval '1 day') d
  GROUP  BY 1, 2, 3
)
SELECT w.commissioner_code AS "commissionerCode", w.contract_ref AS ref, w.location_id AS "locationId", w.lot_code AS "lotCode",
       w.bed_type AS "bedType", w.beds, w.from_date AS "from", w.to_date AS "to", w.daily_rate::text AS "dailyRate",
       w.spot_daily_rate::text AS "spotDailyRate", w.release_id AS "releaseId",
       (w.beds * (w.last_day - w.first_day + 1))::int AS contracted, t.told, coalesce(u.used, 0)::int AS used,
       ((t.told - coalesce(u.used, 0)) * w.daily_rate)::text AS "voidCost",
       round(w.daily_rate / nullif(w.spot_daily_rate, 0), 4)::float8 AS "breakEven"
FROM   within w
CROSS  JOIN LATERAL (SELECT CASE WHEN w.last_told < w.first_day THEN 0 ELSE (w.beds * (w.last_told - w.first_day + 1))::int END AS told) t
LEFT   JOIN (SELECT commissioner_code, contract_ref, sum(least(people, beds)) AS used
             FROM people JOIN within USING (commissioner_code, contract_ref) GROUP BY 1, 2) u
       ON u.commissioner_code = w.commissioner_code AND u.contract_ref = w.contract_ref
WHERE  w.first_day <= w.last_day
ORDER  BY w.commissioner_code, w.contract_ref
