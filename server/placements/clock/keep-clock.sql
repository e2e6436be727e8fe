-- Rows of today that are no longer told, or are told otherwise, end with this version.
-- $1 version
UPDATE placement_clock old SET to_version = $1::bigint
FROM   affected a
WHERE  old.to_version IS NULL AND old.commissioner_code = a.commissioner_code AND old.placement_ref = a.placement_ref
  AND  NOT EXISTS (SELECT FROM fresh f WHERE f.commissioner_code = old.commissioner_code AND f.placement_ref = old.placement_ref
                   AND /* same */)
