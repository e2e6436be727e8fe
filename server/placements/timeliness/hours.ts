import { lastDayOf } from '../../metrics/period.js';
import type { UrgencyCode } from '../codes.js';
import type { RulesInForce } from '../clock/rules.js';
import { ClockCounts } from '../enums.js';
import type { TimelinessCell, TimelinessCounts } from './read-timeliness.js';

/** Months, YYYY-MM. */
interface Months {
  from: string;
  to: string;
}

/** The rules by which some requests of some months were read: a council's own from their first day on, else everybody's. */
export function rulesUsed(
  rules: readonly RulesInForce[],
  { commissioners, rulesVersions }: Pick<TimelinessCell, 'commissioners' | 'rulesVersions'>,
  { from, to }: Months,
): RulesInForce[] {
  const [first, last] = [`${from}-01`, lastDayOf(to)];
  const inTime = rules.filter(
    (one) => one.from <= last && one.to > first && rulesVersions.includes(one.version),
  );
  const firstOwn = (council: string) =>
    rules.find(({ areaCode }) => areaCode === council)?.from ?? '9999-12-31';
  return inTime.filter(({ areaCode, from: since }) =>
    areaCode === '*'
      ? commissioners.some((council) => since < firstOwn(council) && first < firstOwn(council))
      : commissioners.includes(areaCode),
  );
}

export interface Hours {
  basis: ClockCounts;
  median: number | null;
  p90: number | null;
}

/**
 * Median and 90th percentile of hours of one kind. Within a class whose clock runs one way they are the hours of that clock;
 * where clocks that run differently may be together, a working hour and an hour of the night are not the same, and all hours
 * are those of the calendar.
 */
export function hoursOf(
  { clockHours, elapsedHours }: Pick<TimelinessCounts, 'clockHours' | 'elapsedHours'>,
  urgency: UrgencyCode | null,
  used: readonly RulesInForce[],
): Hours {
  const kinds = new Set(used.flatMap(({ rules }) => (urgency && rules.urgencies[urgency]?.counts) ?? []));
  const isWorking = kinds.size === 1 && kinds.has(ClockCounts.WORKING);
  const [median, p90] = (isWorking ? clockHours : elapsedHours) ?? [null, null];
  return { basis: isWorking ? ClockCounts.WORKING : ClockCounts.ELAPSED, median, p90 };
}
