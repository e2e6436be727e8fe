import type { RuleName } from './rules.js';

const under = (rule: RuleName, codes: string): [string, RuleName][] =>
  codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, rule]);

/** The rule of every metric. One without a line is denied: the catalogue refuses it. */
export const METRIC_RULES: ReadonlyMap<string, RuleName> = new Map([
  ...under(
    'open',
    `beds_per_100k registered_beds care_homes dormant_homes
     opening_beds opened_beds extended_beds closed_beds reduced_beds reclassified_beds closing_beds
     good_or_better_of_rated good_or_better_of_all rated_homes beds_in_good_or_better rating_age_months
     population`,
  ),
]);
