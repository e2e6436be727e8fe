-- Premises of an area ($1) whose beds changed in months $3 to $4, for a service type ($2) or together (ALL): one row for
-- each kind of change, named after the registration that stood there last by the month's end.
-- Only months of which the identity is told are looked at.
, told AS (
  SELECT c.*, v.kind, v.beds
  FROM   change c
  CROSS  JOIN LATERAL (VALUES ('OPENED', c.opened), ('CLOSED', c.closed), ('EXTENDED', c.extended), ('REDUCED', c.reduced),
                              ('RECLASSIFIED', c.reclassified)) v (kind, beds)
  WHERE  v.beds <> 0 AND $2 IN ('ALL', c.service_type)
)
SELECT t.kind, to_char(t.month, 'YYYY-MM') AS month, t.beds, t.service_type AS "serviceType", h.location_id AS "locationId"
FROM   told t
CROSS  JOIN LATERAL (
  SELECT s.location_id FROM care_home_span s
  WHERE  s.premises_id = t.premises_id AND s.is_governing AND s.counts AND s.from_date < (t.month + interval '1 month')::date
  ORDER  BY s.from_date DESC LIMIT 1
) h
ORDER  BY t.month, t.kind, h.location_id, t.service_type
