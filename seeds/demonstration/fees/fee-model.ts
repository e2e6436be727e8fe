import { BRINDLEWICK, CORROWBY, ELDERMARCH, HARROWDALE, SALTMERE, TARNHOLM } from '../councils.js';

/** The lots in which the demonstration councils buy, with what a place cost to run in the first year. */
export interface PricedLot {
  readonly code: string;
  readonly name: string;
  readonly bedType: string;
  readonly withNursing: boolean;
  /** Pounds a week in 2021-22, without NHS-funded nursing care. */
  readonly base: number;
  /** How often it is bought, against the others. */
  readonly weight: number;
  /** The lot of which it is the enhanced form. */
  readonly enhancedOf: string | null;
}

export const LOTS: readonly PricedLot[] = [
  {
    ...{ code: 'residential', name: 'Residential care', bedType: 'GENERAL_RESIDENTIAL', withNursing: false },
    ...{ base: 642, weight: 36, enhancedOf: null },
  },
  {
    ...{ code: 'residential-dementia', name: 'Residential care, dementia', bedType: 'DEMENTIA_RESIDENTIAL' },
    ...{ withNursing: false, base: 694, weight: 28, enhancedOf: 'residential' },
  },
  {
    ...{ code: 'nursing', name: 'Nursing care', bedType: 'GENERAL_NURSING', withNursing: true },
    ...{ base: 728, weight: 20, enhancedOf: null },
  },
  {
    ...{ code: 'nursing-dementia', name: 'Nursing care, dementia', bedType: 'DEMENTIA_NURSING' },
    ...{ withNursing: true, base: 781, weight: 16, enhancedOf: 'nursing' },
  },
];

/** Financial years told, with prices against those of the first. */
export const YEARS: readonly { readonly year: string; readonly growth: number }[] = [
  { year: '2021-22', growth: 1 },
  { year: '2022-23', growth: 1.064 },
  { year: '2023-24', growth: 1.159 },
  { year: '2024-25', growth: 1.248 },
  { year: '2025-26', growth: 1.322 },
  { year: '2026-27', growth: 1.386 },
];

/** How dear a council is, and how many placements it makes a month. */
export const BUYERS: Readonly<Record<string, { readonly level: number; readonly monthly: number }>> = {
  [HARROWDALE]: { level: 1.04, monthly: 13 },
  [SALTMERE]: { level: 0.99, monthly: 13 },
  [ELDERMARCH]: { level: 1, monthly: 10 },
  [BRINDLEWICK]: { level: 0.94, monthly: 10 },
  [CORROWBY]: { level: 1.02, monthly: 7 },
  [TARNHOLM]: { level: 1.08, monthly: 3 },
};

/** Bands of need with how often they are bought and what they add to the price. */
export const BANDS = [
  { band: 'Low', weight: 25, adds: -0.06 },
  { band: 'Standard', weight: 50, adds: 0 },
  { band: 'High', weight: 20, adds: 0.06 },
  { band: 'Complex', weight: 5, adds: 0.13 },
] as const;

/** What a council’s model says a place costs a week, to half a pound. */
export function modelledPrice(council: string, lot: PricedLot, growth: number): number {
  return Math.round(2 * lot.base * BUYERS[council]!.level * growth) / 2;
}

/** Lots that a council buys in: an island without nursing homes buys no nursing care. */
export const lotsOf = (council: string): readonly PricedLot[] =>
  LOTS.filter(({ withNursing }) => !withNursing || council !== TARNHOLM);

/** By how much a council pays above its model in a year: Harrowdale ever more for nursing care with dementia. */
export function premium(council: string, lot: PricedLot, yearNumber: number): number {
  if (council === HARROWDALE && lot.code === 'nursing-dementia') return 0.045 + 0.012 * yearNumber;
  if (council === HARROWDALE && lot.code === 'nursing') return 0.03;
  if (council === BRINDLEWICK) return 0;
  return 0.015;
}
