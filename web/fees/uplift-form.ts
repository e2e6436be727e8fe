import type { CostShareKind, FeeUpliftInput } from '../graphql/generated/graphql.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import type { PresentRate } from './present-rates.js';
import { hundredth, perCentOf, poundsOf } from './typed-numbers.js';

/** A part of the cost as it is typed: percentages as text. */
export interface TypedPart {
  key: number;
  name: string;
  kind: CostShareKind;
  weight: string;
  rate: string;
}

/** A lot with what it pays now, as it is typed; once that is typed over, its basis is nobody's but the author's. */
export interface TypedLot {
  code: string;
  name: string;
  weekly: string;
  basis: string | null;
  /** The newest financial year of which the rate is; null once it is typed over. */
  year: string | null;
}

export interface TypedUplift {
  financialYear: string;
  parts: readonly TypedPart[];
  lots: readonly TypedLot[];
}

/** The form as it opens: staff by the living wage, all else by consumer prices, and what is paid now. */
export function openingForm(rates: readonly PresentRate[], financialYear: string): TypedUplift {
  return {
    financialYear,
    parts: [
      { key: 1, name: UPLIFT_WORDS.defaults.staff, kind: 'NLW', weight: '70', rate: '' },
      { key: 2, name: UPLIFT_WORDS.defaults.other, kind: 'CPI', weight: '30', rate: '' },
    ],
    lots: rates.map((rate) => ({ ...rate })),
  };
}

/** The shares added up, in per cent, exact to a thousandth; null where one is no number. */
export function sumOfWeights(parts: readonly TypedPart[]): number | null {
  const weights = parts.map(({ weight }) => perCentOf(weight));
  if (weights.some((weight) => weight === null)) return null;
  return Math.round(weights.reduce((sum, weight) => sum + Number(weight), 0) * 1000) / 1000;
}

/** The lots that are not left empty. */
export const lotsWithRate = ({ lots }: TypedUplift): readonly TypedLot[] =>
  lots.filter(({ weekly }) => weekly.trim() !== '');

/**
 * What the API is asked, of a form that was checked: proportions as decimal text, moved by two places without rounding.
 * Where no growth is typed the loaded index is asked for.
 */
export function toInput(typed: TypedUplift, commissioner: string): FeeUpliftInput {
  return {
    commissioner,
    financialYear: typed.financialYear.trim(),
    shares: typed.parts.map(({ name, kind, weight, rate }) => ({
      ...{ name: name.trim(), kind, weight: hundredth(weight) ?? weight },
      rate: rate.trim() === '' ? null : (hundredth(rate) ?? rate),
    })),
    lots: lotsWithRate(typed).map(({ code, weekly, basis }) => ({
      ...{ lotId: code, presentWeekly: poundsOf(weekly) ?? weekly, presentBasis: basis },
    })),
  };
}
