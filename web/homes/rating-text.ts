import type { RatingBand, RatingStatus } from '../graphql/generated/graphql.js';
import { RATING_STATUS_WORDS, RATING_WORDS } from '../words/terms.js';

/** The band in words, or why there is none. */
export function ratingText(rating: { status: RatingStatus; overall: RatingBand | null }): string {
  return rating.overall ? RATING_WORDS[rating.overall] : RATING_STATUS_WORDS[rating.status];
}
