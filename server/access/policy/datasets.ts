import type { RuleName } from './rules.js';

const under = (rule: RuleName, codes: string): [string, RuleName][] =>
  codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, rule]);

/**
 * The rule of every dataset: it governs how many rows its releases have, what was found in their files and what changed
 * in them. That a dataset exists, and who publishes it, stands under every figure and is open. One without a line is
 * denied to all but the steward.
 */
export const DATASET_RULES: ReadonlyMap<string, RuleName> = new Map([
  ...under(
    'open',
    `cqc-locations-api cqc-locations-csv cqc-ratings-csv care-home-snapshots-csv
     ons-population population-of-other-publications area-boundaries neighbour-list-csv
     pss-ex1 msif-fees criteria-to-reside discharge-delay-reasons care-waits
     ascof-6b staffordshire-market-position-statement demonstration-country`,
  ),
  ...under('placements', 'placements'),
  ...under('blockBeds', 'block-contracts'),
  ...under('bedReturns', 'bed-returns'),
  ...under('open', 'fee-rates'),
  ...under('prices', 'placement-prices modelled-prices cost-of-care'),
]);

/** The rule of a dataset. */
export const datasetRule = (code: string): RuleName => DATASET_RULES.get(code) ?? 'steward';
