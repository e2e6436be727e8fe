import type { CostShareKind, FeeUpliftInput } from '../graphql/generated/graphql.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import type { LotBenchmark } from './benchmark-query.js';

/** A part of the cost as it is typed: percentages as text. */
export interface TypedPart {
  key: number;
  name: string;
  kind: CostShareKind;
  weight: string;
  rate: string;
}

export interface TypedLot {
  code: string;
  name: string;
  weekly: string;
}

export interface TypedUplift {
  financialYear: string;
  parts: readonly TypedPart[];
  lots: readonly TypedLot[];
}

/** The form as it opens: staff by the living wage, all else by consumer prices, and the averages paid now. */
export function openingForm(benchmarks: readonly LotBenchmark[], financialYear: string): TypedUplift {
  return {
    financialYear,
    parts: [
      { key: 1, name: UPLIFT_WORDS.defaults.staff, kind: 'NLW', weight: '70', rate: '' },
      { key: 2, name: UPLIFT_WORDS.defaults.other, kind: 'CPI', weight: '30', rate: '' },
    ],
    lots: benchmarks.map(({ lot, averageWeeklyPrice }) => ({
      ...{ code: lot.code, name: lot.name },
      weekly: averageWeeklyPrice.value === null ? '' : averageWeeklyPrice.value.toFixed(2),
    })),
  };
}

/** The shares added up, in per cent, exact to a thousandth; null where one is no number. */
export function sumOfWeights(parts: readonly TypedPart[]): number | null {
  const weights = parts.map(({ weight }) => numberOf(weight));
  if (weights.some((weight) => weight === null)) return null;
  return Math.round(weights.reduce<number>((sum, weight) => sum + weight!, 0) * 1000) / 1000;
}

/** What the API is asked: proportions as decimal text, moved by two places without rounding; lots without a rate left out. */
export function toInput(typed: TypedUplift, commissioner: string): FeeUpliftInput {
  return {
    commissioner,
    financialYear: typed.financialYear.trim(),
    shares: typed.parts.map(({ name, kind, weight, rate }) => ({
      ...{ name: name.trim(), kind, weight: hundredth(weight) },
      rate: rate.trim() === '' ? null : hundredth(rate),
    })),
    lots: typed.lots
      .filter(({ weekly }) => weekly.trim() !== '')
      .map(({ code, weekly }) => ({ lotId: code, presentWeekly: plain(weekly) })),
  };
}

/** What is wrong with the assumptions, in the units of the form: it takes per cent where the API takes proportions. */
export function problemText({ field, message, hint }: UpliftProblem): string {
  const own = field?.at(-1) === 'rate' ? UPLIFT_WORDS.rateExample : hint;
  return [message, own].filter(Boolean).join(' ');
}

interface UpliftProblem {
  field?: readonly string[] | null;
  message: string;
  hint?: string | null;
}

/** A growth that is hardly one in per cent, and a usual one as a proportion. */
export function looksLikeProportion(rate: string): boolean {
  const value = numberOf(rate);
  return value !== null && value > 0 && value < 0.5;
}

/** "0.067" → "6.7". */
export const percentOfProportion = (rate: string): string =>
  String(Math.round((numberOf(rate) ?? 0) * 100_000) / 1000);

/** "6.7" → "0.067": by moving the point, as a division of binary numbers would not be exact. What is no number stays. */
export function hundredth(percent: string): string {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain(percent));
  if (!match) return plain(percent);
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = whole.padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
  return sign + text.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

const plain = (text: string): string => text.trim().replace(/[£,%\s]/g, '');

function numberOf(text: string): number | null {
  const cleaned = plain(text);
  return /^-?\d+(\.\d*)?$/.test(cleaned) ? Number(cleaned) : null;
}
