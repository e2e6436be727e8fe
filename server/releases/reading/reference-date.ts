import { refuseFile, type Report } from './report.js';

/**
 * The day a release speaks of where nobody said: what the file tells, and a warning that says so.
 * @throws ReleaseRefused REFERENCE_DATE_MISSING where the file has no date either.
 */
export function assumedReferenceDate(
  newest: string | null,
  report: Report,
  how = 'the newest date in the file',
): string {
  if (newest === null) {
    throw refuseFile(
      'REFERENCE_DATE_MISSING',
      'The file does not say which day it speaks of: give --reference-date.',
    );
  }
  const text = `No --reference-date was given: ${newest}, ${how}, is taken.`;
  report.say('REFERENCE_DATE_ASSUMED', { value: newest }, text);
  return newest;
}

/** The month that a file name carries, as in "homes_2018-09.csv": its first day; null where there is none. */
export function monthInName(name: string): string | null {
  const match = /(?:^|\D)(20\d{2})[-_](0[1-9]|1[0-2])(?!\d)/.exec(name);
  return match ? `${match[1]}-${match[2]}-01` : null;
}

/** The year that a file name carries, as in "estimates_2023.csv"; null where there is none or more than one. */
export function yearInName(name: string): number | null {
  const years = [
    ...new Set([...name.matchAll(/(?:^|\D)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1]))),
  ];
  return years.length === 1 ? years[0]! : null;
}
