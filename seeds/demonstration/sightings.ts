import { FIRST_DAY, REFERENCE_DATE } from './calendar.js';
import { COUNCILS } from './councils.js';
import { writeHistory } from './history.js';
import { locationSightings } from './location-sightings.js';
import { ratingSightings } from './rating-sightings.js';
import type { Link } from './register.js';
import type {
  LocationLinkSightingRow,
  LocationSightingRow,
  RatingSightingRow,
  ReleaseCoverageRow,
} from './rows.js';

/** What the demonstration register says of homes, ratings and links, and for which councils and days it is complete. */
export interface DemonstrationSightings {
  locations: LocationSightingRow[];
  ratings: RatingSightingRow[];
  links: LocationLinkSightingRow[];
  coverage: ReleaseCoverageRow[];
}

/** Makes every sighting. Pure: the same rows on every call. */
export function demonstrationSightings(): DemonstrationSightings {
  const history = writeHistory();
  return {
    locations: history.register.homes.flatMap(locationSightings),
    ratings: ratingSightings(history),
    links: history.register.links.map(linkSighting),
    coverage: COUNCILS.map(({ code }) => coverage(code)),
  };
}

function linkSighting({ predecessorId, successorId, reason }: Link): LocationLinkSightingRow {
  return { predecessor_id: predecessorId, successor_id: successorId, reason };
}

function coverage(council_code: string): ReleaseCoverageRow {
  const complete = { has_homes: true, has_beds: true, has_ratings: true } as const;
  return { council_code, kind: 'REGISTER', from_date: FIRST_DAY, to_date: REFERENCE_DATE, ...complete };
}
