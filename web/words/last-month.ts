import { addMonths, lastDayOf, monthOf } from './dates.js';

/** The month of the newest day where that day ends it, else the one before; last month where none is known. */
export function lastWholeMonth(newest: string | null): string {
  if (newest === null) return addMonths(new Date().toISOString().slice(0, 7), -1);
  const month = monthOf(newest);
  return newest === lastDayOf(month) ? month : addMonths(month, -1);
}
