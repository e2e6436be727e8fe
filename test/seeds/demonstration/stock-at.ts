import type { DemonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import type { LocationSightingRow } from '../../../seeds/demonstration/rows.js';

/** Homes and registered beds, counted from the rows by the plain rules of the methods, apart from all product code. */
export interface Stock {
  homes: number;
  beds: number;
}

/** The sightings of each location, oldest first. */
export function byLocation(rows: readonly LocationSightingRow[]): Map<string, LocationSightingRow[]> {
  const found = new Map<string, LocationSightingRow[]>();
  for (const row of rows) found.set(row.location_id, [...(found.get(row.location_id) ?? []), row]);
  return found;
}

/** Each counted home as it stood on a day: a linked successor takes over at once, the later of a dual pair is left out. */
export function homesAt({ locations, links }: DemonstrationSightings, date: string): LocationSightingRow[] {
  const all = [...byLocation(locations).values()];
  const open = all.filter((rows) => isRegistered(rows, date));
  const ids = new Set(open.map(([first]) => first!.location_id));
  const replaced = new Set(
    links.filter(({ successor_id }) => ids.has(successor_id)).map(({ predecessor_id }) => predecessor_id),
  );
  const current = open
    .map((rows) => rows.findLast(({ as_at }) => as_at <= date)!)
    .filter(({ location_id }) => !replaced.has(location_id));
  return current.filter((home) => !current.some((other) => isEarlierTwin(other, home)));
}

/** Homes and beds on a day, dormant homes left out; a home whose beds are unknown counts as a home. */
export function stockAt(
  sightings: DemonstrationSightings,
  date: string,
  { council, withNursing }: { council?: string; withNursing?: boolean } = {},
): Stock {
  const homes = homesAt(sightings, date).filter(
    (home) =>
      !home.is_dormant &&
      (council === undefined || home.council_code === council) &&
      (withNursing === undefined || home.with_nursing === withNursing),
  );
  return {
    homes: homes.length,
    beds: homes.reduce((sum, { registered_beds }) => sum + (registered_beds ?? 0), 0),
  };
}

function isRegistered(rows: LocationSightingRow[], date: string): boolean {
  const { registered_from, deregistered_on } = rows.at(-1)!;
  return registered_from <= date && (deregistered_on === null || date < deregistered_on);
}

function isEarlierTwin(other: LocationSightingRow, home: LocationSightingRow): boolean {
  const sameHome = other.name === home.name && other.postcode === home.postcode;
  return sameHome && other.registered_from < home.registered_from;
}
