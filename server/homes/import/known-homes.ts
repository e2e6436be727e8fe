import type { Queryable } from '../../database/database.js';
import type { KnownHome } from './snapshot-identity.js';

/** The registrations that published releases show at these postcodes, each with the newest that is said of it. */
export async function knownHomes(db: Queryable, postcodes: readonly string[]): Promise<KnownHome[]> {
  const { rows } = await db.query<KnownHome>(
    `SELECT DISTINCT ON (s.location_id, s.name)
            s.location_id AS "locationId", s.name, s.postcode, d.registered_from AS "registeredFrom",
            d.deregistered_on AS "deregisteredOn"
     FROM   location_sighting s
     JOIN   release r ON r.id = s.release_id AND r.status = 'PUBLISHED' AND NOT r.is_demonstration
     JOIN   LATERAL (SELECT min(x.registered_from) AS registered_from, max(x.deregistered_on) AS deregistered_on
                     FROM   location_sighting x JOIN release xr ON xr.id = x.release_id AND xr.status = 'PUBLISHED'
                     WHERE  x.location_id = s.location_id) d ON true
     WHERE  s.is_care_home AND s.postcode = ANY($1)
     ORDER  BY s.location_id, s.name, s.as_at DESC`,
    [postcodes],
  );
  return rows;
}
