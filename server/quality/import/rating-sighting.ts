import type { Stage } from '../../releases/index.js';
import type { RatingDomain, RatingLabel } from './rating-labels.js';

export interface DomainRating extends RatingLabel {
  domain: RatingDomain;
}

/** What a file says of one rating of a location. */
export interface RatingSighting extends RatingLabel {
  locationId: string;
  publishedOn: string | null;
  asAt: string;
  framework: 'KEY_LINES_OF_ENQUIRY' | 'SINGLE_ASSESSMENT_FRAMEWORK';
  /** Assessment service group or population group; null for the location as a whole. */
  serviceGroup: string | null;
  domains: DomainRating[];
  /** True for a rating given to the registration before this one. */
  isInherited: boolean;
}

const columns = [
  'location_id',
  'seq',
  'published_on',
  'as_at',
  'framework',
  'service_group',
  'status',
  'overall',
  'domains',
  'is_inherited',
];

/** Opens the table of ratings for this stage; put() takes all ratings of one location. */
export function ratingRows(stage: Stage): { put(ratings: readonly RatingSighting[]): Promise<void> } {
  const rows = stage.rows('rating_sighting', columns);
  return {
    async put(ratings) {
      for (const [seq, rating] of ratings.entries()) await rows.write(values(rating, seq));
    },
  };
}

function values(rating: RatingSighting, seq: number): unknown[] {
  const { locationId, publishedOn, asAt, framework, serviceGroup, status, band, domains, isInherited } =
    rating;
  return [locationId, seq, publishedOn, asAt, framework, serviceGroup, status, band, domains, isInherited];
}

/** The same ratings, those of one day, framework and group that say the same only once. */
export function withoutRepeats(ratings: readonly RatingSighting[]): RatingSighting[] {
  const seen = new Set<string>();
  return ratings.filter((rating) => {
    const key = [rating.publishedOn, rating.framework, rating.serviceGroup, rating.status, rating.band].join(
      '|',
    );
    return seen.has(key) ? false : seen.add(key);
  });
}
