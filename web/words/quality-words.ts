import type { ServiceType } from '../graphql/generated/graphql.js';
import { careOf } from './terms.js';

/** Words of the quality figures. */
export const QUALITY_WORDS = {
  section: 'Quality',
  sectionText: 'What the regulator found: how homes are rated, and how sure the shares are.',
  mixTitle: (place: string) => `How care homes in ${place} are rated`,
  mixSubtitle: (care: ServiceType | null, places: readonly string[], day: string) =>
    `${careOf(care)}, overall rating in force · ${places.join(', ')} · ${day}`,
  mixColumns: { rating: 'Rating', homes: 'homes', share: 'share', beds: 'Beds' },
  noRating: 'No rating',
  homesNote: (homes: string) => `${homes} homes`,
  sharesSubtitle: (care: ServiceType | null, day: string) =>
    `${careOf(care)}, share rated good or outstanding with its 95% interval · ${day}`,
  ofRated: 'Of rated homes',
  ofAll: 'Of all homes, rated or not',
  outOf: (part: string, whole: string) => `${part} of ${whole}`,
  sharesColumns: {
    share: 'Share',
    place: 'Place',
    value: 'Good or outstanding',
    counts: 'Homes',
    interval: '95% interval',
  },
  bedsIn: (beds: string) => `${beds} beds are in homes rated good or outstanding.`,
  age: (months: string) => `Half of the ratings are more than ${months} months old.`,
} as const;
