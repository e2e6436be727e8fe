import { demonstrationSightings } from '../sightings.js';

/** A home as placements see it. */
export interface PlaceableHome {
  locationId: string;
  councilCode: string;
  withNursing: boolean;
  beds: number;
  from: string;
  /** First day on which it is not registered. */
  to: string;
}

/** Every registration as its last sighting has it. */
export function placeableHomes(): PlaceableHome[] {
  const last = new Map<string, PlaceableHome>();
  for (const row of demonstrationSightings().locations) {
    if (row.registered_beds === null || row.is_dormant) continue;
    last.set(row.location_id, {
      locationId: row.location_id,
      councilCode: row.council_code,
      withNursing: row.with_nursing,
      beds: row.registered_beds,
      from: row.registered_from,
      to: row.deregistered_on ?? '9999-12-31',
    });
  }
  return [...last.values()];
}
