import { addMonths, lastDayOf, monthOf } from '../words/dates.js';

/** Until when an area's homes, beds and ratings are told; null where no release tells them. */
export interface Coverage {
  homesTo: string | null;
  bedsFrom: string | null;
  bedsTo: string | null;
  ratingsTo: string | null;
}

/** The days and months that the figures of a page are asked for. */
export interface AreaWindow {
  /** Day of the homes; null where no release tells them. */
  homesAt: string | null;
  /** Day of the beds; null where no release tells them. */
  bedsAt: string | null;
  /** Day of the ratings; null where no release tells them. */
  ratingsAt: string | null;
  from: string;
  to: string;
}

/** How far the page looks back unless asked otherwise. */
const MONTHS_BACK = 60;

/**
 * The window of a page: the months chosen in the address as far as the area's releases reach, else the newest five
 * years. A window that ends before the newest day is told as at its own last day.
 */
export function toAreaWindow(
  coverage: Coverage,
  chosen: { from: string | null; to: string | null },
): AreaWindow | null {
  const homesTo = coverage.bedsTo ?? coverage.homesTo;
  const newest = homesTo ?? coverage.ratingsTo;
  if (newest === null) return null;
  const to = earlier(chosen.to, lastWholeMonth(newest));
  const first = coverage.bedsFrom ? monthOf(coverage.bedsFrom) : null;
  const from = later(chosen.from ?? addMonths(to, -MONTHS_BACK), first);
  return {
    homesAt: homesTo && dayWithin(to, homesTo, chosen.to),
    bedsAt: coverage.bedsTo && dayWithin(to, coverage.bedsTo, chosen.to),
    ratingsAt: coverage.ratingsTo && dayWithin(to, coverage.ratingsTo, chosen.to),
    from: from <= to ? from : to,
    to,
  };
}

/** The month itself when the day ends it, else the month before: a running month has no month-end yet. */
function lastWholeMonth(day: string): string {
  const month = monthOf(day);
  return day === lastDayOf(month) ? month : addMonths(month, -1);
}

/** The newest day that is told, or the end of the last month where an earlier one was chosen. */
function dayWithin(to: string, toldTo: string, chosen: string | null): string {
  return chosen !== null && lastDayOf(to) < toldTo ? lastDayOf(to) : toldTo;
}

function earlier(chosen: string | null, limit: string): string {
  return chosen !== null && chosen < limit ? chosen : limit;
}

function later(month: string, limit: string | null): string {
  return limit !== null && limit > month ? limit : month;
}
