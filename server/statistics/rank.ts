/** Fewer values than this make no fifths. */
export const QUINTILES_FROM = 5;

/** Where a value stands among others. */
export interface Standing {
  /** 1 for the highest value; equal values share it. Null where the value is not among the ranked ones. */
  readonly rank: number | null;
  /** How many were ranked. */
  readonly of: number;
  /** How many have no value, and so no rank. */
  readonly notRanked: number;
  /** 1 for the lowest fifth to 5 for the highest; equal values share it. Null for fewer than five values. */
  readonly quintile: number | null;
}

/**
 * Rank and fifth of a value among the values of a set that it belongs to.
 * @param value one of the values; null where it is missing or withheld
 * @param values of the whole set, itself included; null where missing or withheld
 */
export function standingOf(value: number | null, values: readonly (number | null)[]): Standing {
  let [of, above, below] = [0, 0, 0];
  for (const one of values) {
    if (one === null) continue;
    of += 1;
    if (value !== null && one > value) above += 1;
    if (value !== null && one < value) below += 1;
  }
  const notRanked = values.length - of;
  if (value === null) return { rank: null, of, notRanked, quintile: null };
  const quintile = of < QUINTILES_FROM ? null : Math.floor((5 * below) / of) + 1;
  return { rank: above + 1, of, notRanked, quintile };
}
