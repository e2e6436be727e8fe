import {
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
  type inferParserType,
} from 'nuqs';
import { CARE_KEYS, serviceTypeOf } from '../areas/area-view.js';
import type { CareHomeFilter, RatingStatus } from '../graphql/generated/graphql.js';

export const RATING_KEYS = ['outstanding', 'good', 'requires-improvement', 'inadequate', 'none'] as const;
export const SIZE_KEYS = ['small', 'medium', 'large'] as const;

/** The choices of the list of care homes as they stand in the address. */
const HOMES_VIEW = {
  care: parseAsStringLiteral(CARE_KEYS),
  rating: parseAsStringLiteral(RATING_KEYS),
  beds: parseAsStringLiteral(SIZE_KEYS),
  name: parseAsString.withDefault(''),
  closed: parseAsBoolean.withDefault(false),
  /** Where the page begins or ends, as the API's cursors say it. */
  after: parseAsString,
  before: parseAsString,
};

export type HomesView = inferParserType<typeof HOMES_VIEW>;

export function useHomesView() {
  return useQueryStates(HOMES_VIEW, { history: 'push', clearOnDefault: true, scroll: true });
}

/** Every reason for which a home has no rating. */
const UNRATED: RatingStatus[] = [
  'NOT_YET_INSPECTED',
  'INSUFFICIENT_EVIDENCE_TO_RATE',
  'INSPECTED_BUT_NOT_RATED',
  'NO_PUBLISHED_RATING',
  'EVIDENCE_NOT_YET_SCORED',
];

const SIZES = { small: [null, 19], medium: [20, 49], large: [50, null] } as const;

/** The choices as the API's filter; what is not chosen is left out. */
export function toFilter(view: HomesView): CareHomeFilter {
  const serviceType = serviceTypeOf(view.care);
  const [minBeds, maxBeds] = view.beds ? SIZES[view.beds] : [null, null];
  return {
    ...(serviceType && { serviceTypes: [serviceType] }),
    ...(view.rating === 'none' && { ratingStatuses: UNRATED }),
    ...(view.rating && view.rating !== 'none' && { ratingBands: [bandOf(view.rating)] }),
    ...(minBeds !== null && { minBeds }),
    ...(maxBeds !== null && { maxBeds }),
    ...(view.name.trim() && { nameContains: view.name.trim() }),
    ...(view.closed && { includeDeregistered: true }),
    includeDormant: true,
  };
}

/** Whether anything is chosen, so that the list is not the whole. */
export function isFiltered(view: HomesView): boolean {
  return Boolean(view.care || view.rating || view.beds || view.name.trim() || view.closed);
}

function bandOf(key: Exclude<HomesView['rating'], 'none' | null>) {
  const bands = {
    outstanding: 'OUTSTANDING',
    good: 'GOOD',
    'requires-improvement': 'REQUIRES_IMPROVEMENT',
    inadequate: 'INADEQUATE',
  } as const;
  return bands[key];
}
