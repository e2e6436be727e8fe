import { lastWholeMonth } from '../words/last-month.js';
import { lastDayOf } from '../words/dates.js';

/** Until which day releases tell of a council. */
export interface ToldUntil {
  coverage: { homesTo: string | null };
  privateCoverage: { placementsTo: string | null; bedReturnsTo: string | null; pricesTo: string | null };
}

/** The month of which the page tells: the last whole one of the council's own data, else of the register; null where there are none. */
export function newestMonth({ coverage, privateCoverage }: ToldUntil): string | null {
  const { placementsTo, bedReturnsTo, pricesTo } = privateCoverage;
  const newest = placementsTo ?? bedReturnsTo ?? pricesTo ?? coverage.homesTo;
  return newest === null ? null : lastWholeMonth(newest);
}

/** Whether both homes and requests of the whole month are told: only then is it known that nothing happened. */
export function isWholeMonthTold({ coverage, privateCoverage }: ToldUntil, month: string): boolean {
  const last = lastDayOf(month);
  return [coverage.homesTo, privateCoverage.placementsTo].every((day) => day !== null && day >= last);
}
