-- Data versions after one ($1), newest first, $2 at most, with what each changed in the stored figures.
SELECT 'v' || p.version AS version, p.at, p.action, p.release_id AS "releaseId",
       coalesce((SELECT json_agg(json_build_object('metricCode', f.metric_code, 'areas', f.areas, 'added', f.added,
                                                   'changed', f.changed, 'withdrawn', f.withdrawn) ORDER BY f.metric_code)
                 FROM figure_change f WHERE f.version = p.version), '[]') AS figures
FROM   publication p
WHERE  p.version > $1
ORDER  BY p.version DESC
LIMIT  $2
