-- Why beds changed from one month end to the next, premises by premises. Expects asked_month (area_code, month).
-- Beds are compared premises by premises, so that a change of provider is neither a closure nor an opening.
-- Within premises that stay open: what one service type lost and the other gained was reclassified, the rest is
-- extension or reduction. Premises that opened and closed within the month are both.
-- Only premises where a stretch begins or ends within the month are looked at; nothing changed at the others.
edge AS (
  SELECT area_code, month, (month - 1) AS before, (month + interval '1 month')::date - 1 AS after,
         (month + interval '1 month')::date AS next_month
  FROM   asked_month
), turn AS (
  SELECT location_id, premises_id, date_trunc('month', from_date::timestamp)::date AS month FROM care_home_span WHERE counts AND is_governing
  UNION
  SELECT location_id, premises_id, date_trunc('month', to_date::timestamp)::date FROM care_home_span WHERE counts AND is_governing
), turning AS (
  SELECT DISTINCT ca.area_code, t.month, t.premises_id
  FROM   turn t
  JOIN   care_home_area ca ON ca.location_id = t.location_id
  JOIN   asked_month a ON a.area_code = ca.area_code AND a.month = t.month
), stay AS (
  SELECT e.area_code, e.month, s.premises_id, s.service_type,
         CASE WHEN s.is_dormant THEN 0 ELSE coalesce(s.beds, 0) END AS beds,
         s.from_date <= e.before AND e.before < s.to_date AS at_start,
         s.from_date <= e.after AND e.after < s.to_date AS at_end,
         least(s.to_date, e.next_month) - greatest(s.from_date, e.month) AS days,
         e.next_month - e.month AS month_days
  FROM   turning t
  JOIN   edge e ON e.area_code = t.area_code AND e.month = t.month
  JOIN   care_home_span s ON s.premises_id = t.premises_id AND s.counts AND s.is_governing AND s.from_date < e.next_month AND e.before < s.to_date
  JOIN   care_home_area ca ON ca.area_code = t.area_code AND ca.location_id = s.location_id
), premises AS (
  SELECT area_code, month, premises_id, bool_or(at_start) AS at_start, bool_or(at_end) AS at_end,
         coalesce(sum(beds) FILTER (WHERE at_start AND service_type = 'CARE_HOME_WITH_NURSING'), 0)::int AS n_start,
         coalesce(sum(beds) FILTER (WHERE at_end   AND service_type = 'CARE_HOME_WITH_NURSING'), 0)::int AS n_end,
         coalesce(sum(beds) FILTER (WHERE at_start AND service_type = 'CARE_HOME_WITHOUT_NURSING'), 0)::int AS r_start,
         coalesce(sum(beds) FILTER (WHERE at_end   AND service_type = 'CARE_HOME_WITHOUT_NURSING'), 0)::int AS r_end,
         coalesce(max(beds) FILTER (WHERE service_type = 'CARE_HOME_WITH_NURSING'), 0)::int AS n_most,
         coalesce(max(beds) FILTER (WHERE service_type = 'CARE_HOME_WITHOUT_NURSING'), 0)::int AS r_most,
         coalesce(sum(beds * days) FILTER (WHERE days > 0 AND service_type = 'CARE_HOME_WITH_NURSING'), 0)::numeric / max(month_days) AS n_average,
         coalesce(sum(beds * days) FILTER (WHERE days > 0 AND service_type = 'CARE_HOME_WITHOUT_NURSING'), 0)::numeric / max(month_days) AS r_average
  FROM   stay GROUP BY area_code, month, premises_id
), moved AS (
  SELECT p.*,
         CASE WHEN at_start AND at_end AND sign(n_end - n_start) * sign(r_end - r_start) < 0
              THEN least(abs(n_end - n_start), abs(r_end - r_start)) * sign(n_end - n_start)::int ELSE 0 END AS to_nursing
  FROM   premises p
), typed AS (
  SELECT area_code, month, premises_id, 'CARE_HOME_WITH_NURSING' AS service_type, at_start, at_end,
         n_start AS opening, n_end AS closing, n_most AS most, to_nursing AS reclassified, n_average AS average FROM moved
  UNION ALL
  SELECT area_code, month, premises_id, 'CARE_HOME_WITHOUT_NURSING', at_start, at_end,
         r_start, r_end, r_most, -to_nursing, r_average FROM moved
), change AS (
  SELECT area_code, month, premises_id, service_type, reclassified, average - closing AS average_beyond_closing,
         CASE WHEN NOT at_start AND at_end THEN closing WHEN NOT at_start AND NOT at_end THEN most ELSE 0 END AS opened,
         CASE WHEN at_start AND NOT at_end THEN opening WHEN NOT at_start AND NOT at_end THEN most ELSE 0 END AS closed,
         CASE WHEN at_start AND at_end THEN greatest(closing - opening - reclassified, 0) ELSE 0 END AS extended,
         CASE WHEN at_start AND at_end THEN greatest(opening + reclassified - closing, 0) ELSE 0 END AS reduced
  FROM   typed
)
