import { parseAsStringLiteral, useQueryStates, type inferParserType } from 'nuqs';
import type { BedType, PlacementAxis, PlacementFilter } from '../graphql/generated/graphql.js';
import { addMonths } from '../words/dates.js';

export const MONTH_KEYS = ['3', '12', '24'] as const;
export const AXIS_KEYS = ['council', 'home'] as const;
export const ORIGIN_KEYS = ['hospital', 'community'] as const;
/** Each type, so that a new one is not forgotten. */
const BED_TYPES: Readonly<Record<BedType, true>> = {
  ...{ GENERAL_NURSING: true, GENERAL_RESIDENTIAL: true, DEMENTIA_NURSING: true, DEMENTIA_RESIDENTIAL: true },
  ...{ LEARNING_DISABILITY_NURSING: true, LEARNING_DISABILITY_RESIDENTIAL: true },
  ...{ MENTAL_HEALTH_NURSING: true, MENTAL_HEALTH_RESIDENTIAL: true, YOUNG_PHYSICALLY_DISABLED: true },
  ...{ COMMUNITY_CARE: true, TRANSITIONAL: true, UNKNOWN: true },
};

/** What can be chosen on the placements page; it stands in the address. */
const PLACEMENTS_VIEW = {
  months: parseAsStringLiteral(MONTH_KEYS).withDefault('12'),
  origin: parseAsStringLiteral(ORIGIN_KEYS),
  /** Which placements: those that the area asked for, or those in homes that lie in it. */
  by: parseAsStringLiteral(AXIS_KEYS).withDefault('council'),
  /** Of which beds the list of homes tells; all when absent. */
  beds: parseAsStringLiteral(Object.keys(BED_TYPES) as BedType[]),
};

export type PlacementsView = inferParserType<typeof PLACEMENTS_VIEW>;

/** The chosen view, and a function that changes parts of it without a new step in the history. */
export function usePlacementsView() {
  return useQueryStates(PLACEMENTS_VIEW, { history: 'replace', clearOnDefault: true });
}

/** The months of a view that ends with a month. */
export function monthsOf({ months }: PlacementsView, to: string) {
  return { from: addMonths(to, 1 - Number(months)), to };
}

export const filterOf = ({ origin }: PlacementsView): PlacementFilter | null =>
  origin === null ? null : { origins: [origin === 'hospital' ? 'HOSPITAL' : 'COMMUNITY'] };

export const axisOf = ({ by }: PlacementsView): PlacementAxis =>
  by === 'home' ? 'LOCATION' : 'COMMISSIONER';
