import { type Decimal, dividedBy, minus, plus, rounded, times, whole } from '../decimal.js';

/** A part of what a place costs: its share of the cost, and by how much that part grows in the year. */
export interface CostShare {
  readonly name: string;
  /** Share of the cost from 0 to 1. */
  readonly weight: Decimal;
  /** Growth in the year as a proportion: 0.067 for 6.7 per cent. */
  readonly rate: Decimal;
}

export interface PresentRate {
  readonly lotCode: string;
  /** Pounds a week. */
  readonly weekly: Decimal;
  /** Days in the year on which placements of the lot are expected to stand, added up. */
  readonly bedDays: number;
}

export interface LotUplift {
  readonly lotCode: string;
  readonly presentWeekly: Decimal;
  readonly newWeekly: Decimal;
  readonly change: Decimal;
  /** Bed-days ÷ 7, to one decimal. */
  readonly bedWeeks: Decimal;
  /** Bed-days ÷ 7 × change, to the penny. */
  readonly budgetEffect: Decimal;
}

export interface Uplift {
  /** Σ weight × rate, exact. */
  readonly rate: Decimal;
  readonly lots: readonly LotUplift[];
  readonly budgetEffect: Decimal;
}

/** Σ of the weights; must be 1. */
export const sumOfWeights = (shares: readonly CostShare[]): Decimal =>
  shares.reduce((sum, { weight }) => plus(sum, weight), whole(0));

/**
 * The uplift of a year: every part of the cost grows by its own rate. New weekly rates are rounded to the penny, halves up;
 * the budget effect is worked out from the rounded rates, so that it is what will be paid.
 * @param shares weights that add up to 1
 */
export function upliftOf(shares: readonly CostShare[], present: readonly PresentRate[]): Uplift {
  const rate = shares.reduce((sum, share) => plus(sum, times(share.weight, share.rate)), whole(0));
  const lots = present.map((one) => lotUplift(one, rate));
  const budgetEffect = lots.reduce((sum, lot) => plus(sum, lot.budgetEffect), whole(0));
  return { rate, lots, budgetEffect };
}

function lotUplift({ lotCode, weekly, bedDays }: PresentRate, rate: Decimal): LotUplift {
  const newWeekly = rounded(times(weekly, plus(whole(1), rate)), 2);
  const presentWeekly = rounded(weekly, 2);
  const change = minus(newWeekly, presentWeekly);
  return {
    ...{ lotCode, presentWeekly, newWeekly, change },
    bedWeeks: dividedBy(whole(bedDays), 7n, 1),
    budgetEffect: dividedBy(times(whole(bedDays), change), 7n, 2),
  };
}
