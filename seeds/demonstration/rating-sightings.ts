import { FIRST_DAY, REFERENCE_DATE, later } from './calendar.js';
import type { History } from './history.js';
import { addRatingEdgeCases, inheritRatings } from './rating-edge-cases.js';
import { ratingHistory, type Rating } from './rating-histories.js';
import type { Home } from './register.js';
import type { RatingSightingRow } from './rows.js';

/** From here on ratings are given under the single assessment framework. */
const SINGLE_FRAMEWORK_FROM = '2023-12-01';

/** All ratings of all homes, and a row that says so for a home that has none. */
export function ratingSightings({ register, edges }: History): RatingSightingRow[] {
  const endings = new Map(
    register.homes.map((home) => [home.locationId, home.deregisteredOn ?? REFERENCE_DATE]),
  );
  // Once its successor is registered, a home is judged under the new registration only.
  for (const { predecessorId, successorId } of register.links)
    endings.set(predecessorId, register.home(successorId).registeredFrom);
  const histories = new Map(
    register.homes.map((home) => [home.locationId, ratingHistory(home, endings.get(home.locationId)!)]),
  );
  inheritRatings(register.links, histories);
  addRatingEdgeCases(edges, histories);
  return register.homes.flatMap((home) => rowsOf(home, histories.get(home.locationId)!));
}

function rowsOf(home: Home, ratings: readonly Rating[]): RatingSightingRow[] {
  if (ratings.length === 0) return [notYetInspected(home)];
  return ratings.map((rating, index) => ({
    location_id: home.locationId,
    seq: index + 1,
    published_on: rating.publishedOn,
    as_at: REFERENCE_DATE,
    framework: frameworkOn(rating.publishedOn),
    service_group: rating.serviceGroup,
    status: rating.overall ? 'RATED' : 'INSUFFICIENT_EVIDENCE_TO_RATE',
    overall: rating.overall,
    domains: rating.keyQuestions,
    is_inherited: rating.isInherited,
  }));
}

function notYetInspected(home: Home): RatingSightingRow {
  const as_at = later(home.registeredFrom, FIRST_DAY);
  return {
    location_id: home.locationId,
    seq: 1,
    published_on: null,
    as_at,
    framework: frameworkOn(as_at),
    service_group: null,
    status: 'NOT_YET_INSPECTED',
    overall: null,
    domains: [],
    is_inherited: false,
  };
}

function frameworkOn(date: string): RatingSightingRow['framework'] {
  return date < SINGLE_FRAMEWORK_FROM ? 'KEY_LINES_OF_ENQUIRY' : 'SINGLE_ASSESSMENT_FRAMEWORK';
}
