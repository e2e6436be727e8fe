-- The data version that stood at each moment ($1): a day stands for its end in England, v17 for that version.
SELECT asked, p.version, n.newest, n.first_at,
       CASE WHEN asked ~ '^\d{4}-\d{2}-\d{2}$' THEN asked::date > (now() AT TIME ZONE 'Europe/London')::date
            WHEN asked LIKE 'v%' THEN substr(asked, 2)::bigint > coalesce(n.newest, 0)
            ELSE asked::timestamptz > now() + interval '1 minute' END AS is_future
FROM   unnest($1::text[]) asked
CROSS  JOIN (SELECT max(version) AS newest, min(at) AS first_at FROM publication) n
CROSS  JOIN LATERAL (
  SELECT max(version) AS version FROM publication
  WHERE  CASE WHEN asked ~ '^\d{4}-\d{2}-\d{2}$' THEN at < (asked::date + 1)::timestamp AT TIME ZONE 'Europe/London'
              WHEN asked LIKE 'v%' THEN version <= substr(asked, 2)::bigint
              ELSE at <= asked::timestamptz END
) p
