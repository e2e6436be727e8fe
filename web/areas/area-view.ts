import { parseAsString, parseAsStringLiteral, useQueryStates, type inferParserType } from 'nuqs';
import type { PopulationBand, ServiceType } from '../graphql/generated/graphql.js';
import { parseAsMonth } from './parse-month.js';

export const CARE_KEYS = ['nursing', 'residential'] as const;
export const BAND_KEYS = ['18', '65', '75', '85'] as const;

/** What can be chosen on an area page. It stands in the address under these short keys, so that a view can be shared. */
const AREA_VIEW = {
  /** Registration type of the homes; both when absent. */
  care: parseAsStringLiteral(CARE_KEYS),
  /** Lower age of the people under a rate. */
  band: parseAsStringLiteral(BAND_KEYS).withDefault('65'),
  /** GSS code of the area to compare with beside the country. */
  vs: parseAsString,
  /** First and last month; the newest five years when absent. */
  from: parseAsMonth,
  to: parseAsMonth,
  /** An own list of areas to compare with, 'North:E08000001,E08000002'. */
  list: parseAsString,
  /** The day and the data version of a frozen view, '2026-06-03~v17'; the figures of now when absent. */
  frozen: parseAsString,
};

export type AreaView = inferParserType<typeof AREA_VIEW>;

/** The chosen view, and a function that changes parts of it without a new step in the history. */
export function useAreaView() {
  return useQueryStates(AREA_VIEW, { history: 'replace', clearOnDefault: true });
}

export function serviceTypeOf(care: AreaView['care']): ServiceType | null {
  if (care === 'nursing') return 'CARE_HOME_WITH_NURSING';
  return care === 'residential' ? 'CARE_HOME_WITHOUT_NURSING' : null;
}

export function bandOf(key: AreaView['band']): PopulationBand {
  return `AGE_${key}_PLUS`;
}
