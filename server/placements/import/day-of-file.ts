import { refuseFile } from '../../releases/reading/report.js';
import { lastDayOf } from '../../metrics/period.js';

/**
 * The day that a file speaks of: as said, or the day or the month's last day that stands in its name. An open request is
 * judged by it, so it is not guessed from the rows.
 * @throws ReleaseRefused REFERENCE_DATE_MISSING
 */
export function dayOfFile(name: string, said: string | null): string {
  if (said !== null) return said;
  const day = /(?:^|\D)(20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(name);
  if (day) return day[1]!;
  const month = /(?:^|\D)(20\d{2})[-_](0[1-9]|1[0-2])(?!\d)/.exec(name);
  if (month) return lastDayOf(`${month[1]}-${month[2]}`);
  throw refuseFile(
    'REFERENCE_DATE_MISSING',
    `${name} does not say which day it speaks of: give --reference-date, or write the day into its name.`,
  );
}
