import { HARROWDALE, SALTMERE, TARNHOLM } from '../councils.js';
import type { Random } from '../random.js';

/** A lot in which places are asked for. */
export interface RequestedLot {
  readonly code: string;
  readonly bedTypes: readonly string[];
  /** Whether its homes have nurses; null: either. */
  readonly withNursing: boolean | null;
  readonly weight: number;
  /** By how much places in it are found on time more often than others, or less. */
  readonly shift: number;
}

export const LOTS: readonly RequestedLot[] = [
  {
    ...{ code: 'residential', bedTypes: ['GENERAL_RESIDENTIAL'], withNursing: false },
    ...{ weight: 33, shift: 0.03 },
  },
  {
    ...{ code: 'residential-dementia', bedTypes: ['DEMENTIA_RESIDENTIAL'], withNursing: false },
    ...{ weight: 25, shift: 0.03 },
  },
  { code: 'nursing', bedTypes: ['GENERAL_NURSING'], withNursing: true, weight: 19, shift: 0.01 },
  { code: 'nursing-dementia', bedTypes: ['DEMENTIA_NURSING'], withNursing: true, weight: 15, shift: -0.02 },
  {
    ...{ code: 'short-term', bedTypes: ['TRANSITIONAL', 'COMMUNITY_CARE'], withNursing: null },
    ...{ weight: 8, shift: 0 },
  },
];

/** Nursing beds for people with dementia are short in Harrowdale. */
export const shiftOf = (council: string, { code, shift }: RequestedLot): number =>
  council === HARROWDALE && code === 'nursing-dementia' ? -0.13 : shift;

/** The council in whose area a place is sought: now and then a neighbour's, and for the island's nursing care always. */
export function areaOf(council: string, lot: RequestedLot, random: Random): string {
  if (council === TARNHOLM) return lot.withNursing ? SALTMERE : TARNHOLM;
  const chance = random.next();
  if (council === HARROWDALE) return chance < 0.08 ? SALTMERE : council;
  if (council === SALTMERE) return chance < 0.05 ? HARROWDALE : council;
  return council;
}

export interface Origin {
  readonly origin: 'HOSPITAL' | 'COMMUNITY';
  readonly discharge_pathway: number | null;
  readonly assessor: string | null;
}

/** Where the request came from: priority ones mostly from hospital. */
export function originOf(urgency: string, lot: RequestedLot, random: Random): Origin {
  const isShort = lot.code === 'short-term';
  const fromHospital = isShort ? 0.8 : urgency === 'PRIORITY' ? 0.8 : urgency === 'URGENT' ? 0.55 : 0.3;
  const isHospital = random.next() < fromHospital;
  const assessor =
    random.next() < 0.02 ? null : random.next() < (isHospital ? 0.55 : 0.2) ? 'TRUSTED' : 'NOT_TRUSTED';
  const pathway = random.weighted([1, 2, 3], (one) => (isShort ? [1, 9, 0] : [1, 4, 5])[one - 1]!);
  return isHospital
    ? { origin: 'HOSPITAL', discharge_pathway: pathway, assessor }
    : { origin: 'COMMUNITY', discharge_pathway: null, assessor };
}

/** Pathway 3 takes longest: the needs are greatest. */
export const originShift = ({ discharge_pathway: pathway }: Origin): number =>
  pathway === 3 ? -0.05 : pathway === null ? 0.02 : 0;
export const slownessOf = ({ discharge_pathway: pathway }: Origin): number =>
  pathway === 3 ? 1.6 : pathway === null ? 0.9 : 1;

export function funderOf(lot: RequestedLot, isPriced: boolean, random: Random): string {
  if (isPriced) return 'COUNCIL';
  return random.weighted(['COUNCIL', 'CHC', 'FNC', 'SELF'], (one) =>
    one === 'COUNCIL' ? 65 : one === 'FNC' ? (lot.withNursing ? 15 : 0) : one === 'CHC' ? 10 : 12,
  );
}

/** Why no place was found in time; now and then nobody wrote it down. */
export function missReason(lot: RequestedLot, random: Random): string | null {
  if (random.next() < 0.08) return null;
  if (lot.withNursing && random.next() < (lot.code === 'nursing-dementia' ? 0.6 : 0.3))
    return 'NO_NURSING_BED';
  const others = ['HOME_DECLINED', 'AWAITING_ASSESSMENT', 'PRICE_NOT_AGREED', 'FUNDING_NOT_AGREED'];
  return random.pick(['NO_SUITABLE_BED', 'NO_SUITABLE_BED', 'NO_SUITABLE_BED', 'FAMILY_CHOICE', ...others]);
}

/** Where somebody went after a short-term bed. */
export const exitOf = (random: Random): string =>
  random.weighted(
    ['OWN_HOME', 'STAYED_LONG_TERM', 'ANOTHER_CARE_HOME', 'HOSPITAL', 'DIED', 'OTHER'],
    (one) =>
      ({ OWN_HOME: 48, STAYED_LONG_TERM: 17, ANOTHER_CARE_HOME: 15, HOSPITAL: 12, DIED: 6, OTHER: 2 })[one]!,
  );
