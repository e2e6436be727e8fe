import { Audience } from '../audience.js';

/**
 * How much of what stands under a rule an audience gets: nothing, what belongs to its own homes, what belongs to its own
 * areas, or everything.
 */
export type Reach = 'NONE' | 'HOMES' | 'AREAS' | 'ALL';

/** What one rule gives to each audience. */
export interface AccessRule {
  /** What stands under it, as it is told to those who read the policy. */
  readonly what: string;
  readonly reach: Readonly<Record<Audience, Reach>>;
}

const rule = (
  what: string,
  [PUBLIC, PROVIDER, ICB_PARTNER, COMMISSIONER, STEWARD]: [Reach, Reach, Reach, Reach, Reach],
): AccessRule => ({ what, reach: { PUBLIC, PROVIDER, ICB_PARTNER, COMMISSIONER, STEWARD } });

/** Who may see what: every rule there is. Columns: public, provider, ICB partner, commissioner, steward. */
export const RULES = {
  open: rule('Public facts: homes, beds, ratings, population, published figures, definitions.', [
    ...(['ALL', 'ALL', 'ALL', 'ALL', 'ALL'] as const),
  ]),
  placements: rule(
    'Placement requests, how quickly places were found, and short-term beds without their prices.',
    [...(['NONE', 'NONE', 'AREAS', 'AREAS', 'ALL'] as const)],
  ),
  blockBeds: rule(
    'Block contracts, how they are used and what empty beds cost; rates of single beds only with prices.',
    [...(['NONE', 'HOMES', 'NONE', 'AREAS', 'ALL'] as const)],
  ),
  bedReturns: rule('Occupied and free beds as homes report them.', [
    ...(['NONE', 'HOMES', 'AREAS', 'AREAS', 'ALL'] as const),
  ]),
  prices: rule('Prices of placements, modelled prices, outliers, and saved fee calculations.', [
    ...(['NONE', 'NONE', 'NONE', 'AREAS', 'ALL'] as const),
  ]),
  steward: rule('The audit, and what was found in files that are not public.', [
    ...(['NONE', 'NONE', 'NONE', 'NONE', 'ALL'] as const),
  ]),
} as const satisfies Record<string, AccessRule>;

export type RuleName = keyof typeof RULES;
