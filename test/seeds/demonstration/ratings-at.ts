import type { DemonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import type { RatingBand, RatingSightingRow } from '../../../seeds/demonstration/rows.js';
import { homesAt } from './stock-at.js';

const WORST_FIRST: RatingBand[] = ['INADEQUATE', 'REQUIRES_IMPROVEMENT', 'GOOD', 'OUTSTANDING'];

/** The band in force on a day: the newest judgement's, the lowest of two service groups'; null when unrated. */
export function bandAt(ratings: readonly RatingSightingRow[], id: string, date: string): RatingBand | null {
  const past = ratings.filter(
    ({ location_id, published_on }) => location_id === id && published_on !== null && published_on <= date,
  );
  const newest = past.filter(({ published_on }) => published_on === past.at(-1)!.published_on);
  return WORST_FIRST.find((band) => newest.some(({ overall }) => overall === band)) ?? null;
}

/** Counted homes of a council (or of all) by band on a day; unrated ones under null. */
export function bandsAt(
  sightings: DemonstrationSightings,
  date: string,
  isAsked: (councilCode: string) => boolean = () => true,
): Map<RatingBand | null, number> {
  const homes = homesAt(sightings, date).filter((home) => !home.is_dormant && isAsked(home.council_code));
  const bands = new Map<RatingBand | null, number>();
  for (const { location_id } of homes) {
    const band = bandAt(sightings.ratings, location_id, date);
    bands.set(band, (bands.get(band) ?? 0) + 1);
  }
  return bands;
}

/** Homes rated good or outstanding, of those with a rating, in per cent. */
export function goodOrBetterOfRated(bands: Map<RatingBand | null, number>): number {
  const of = (band: RatingBand) => bands.get(band) ?? 0;
  const rated = WORST_FIRST.reduce((sum, band) => sum + of(band), 0);
  return (100 * (of('GOOD') + of('OUTSTANDING'))) / rated;
}
