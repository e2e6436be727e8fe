import { parseAsStringLiteral, useQueryStates, type inferParserType } from 'nuqs';
import type { PlacementFilter } from '../graphql/generated/graphql.js';
import { addMonths } from '../words/dates.js';

export const MONTH_KEYS = ['3', '12', '24'] as const;
export const ORIGIN_KEYS = ['hospital', 'community'] as const;

/** What can be chosen on the placements page; it stands in the address. */
const PLACEMENTS_VIEW = {
  months: parseAsStringLiteral(MONTH_KEYS).withDefault('12'),
  origin: parseAsStringLiteral(ORIGIN_KEYS),
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
