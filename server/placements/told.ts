import type { MonthRange } from '../api/month-range.js';

/** First month and last day of which releases tell; nulls where none does. */
export interface Told {
  from: string | null;
  to: string | null;
}

/** True where releases tell of every month: then nothing found is an answer, and not its absence. */
export const isCovered = ({ from, to }: MonthRange, told: Told): boolean =>
  told.from !== null && told.to !== null && `${from}-01` >= told.from && `${to}-01` <= told.to;

/** True where releases tell of some of the months. */
export const isTouched = ({ from, to }: MonthRange, told: Told): boolean =>
  told.from !== null && told.to !== null && to >= told.from.slice(0, 7) && from <= told.to.slice(0, 7);

/**
 * What is not told of months that are told in part; null where all is, or nothing. Pure.
 * @param what with whose it is, "Placements of Harrowdale"
 */
export function partlyTold(what: string, { from, to }: MonthRange, told: Told): string | null {
  if (told.from === null || told.to === null) return null;
  const isWhole = from >= told.from.slice(0, 7) && to <= told.to.slice(0, 7);
  return isWhole
    ? null
    : `${what} are told from ${told.from.slice(0, 7)} to ${told.to}: of other days nothing is counted.`;
}
