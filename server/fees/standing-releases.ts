/**
 * WITH fragment `standing`: the releases that stood published under a data version ($1, null: the newest), newest first
 * by rank. Within a key the facts of the release with the lowest rank hold; what it does not repeat still stands.
 */
export const STANDING = `standing AS (
  SELECT r.id AS release_id,
         row_number() OVER (ORDER BY r.reference_date DESC NULLS LAST, last.version DESC, r.id DESC) AS rank
  FROM   release r
  CROSS  JOIN LATERAL (
    SELECT p.version, p.action FROM publication p
    WHERE  p.release_id = r.id AND ($1::bigint IS NULL OR p.version <= $1::bigint)
    ORDER  BY p.version DESC LIMIT 1
  ) last
  WHERE  last.action = 'PUBLISH'
)`;
