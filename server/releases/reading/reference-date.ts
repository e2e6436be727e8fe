import { refuseFile, type Report } from './report.js';

/**
 * The day a release speaks of where nobody said: the newest date found in the file, and a warning that says so.
 * @throws ReleaseRefused REFERENCE_DATE_MISSING where the file has no date either.
 */
export function assumedReferenceDate(newest: string | null, report: Report): string {
  if (newest === null) {
    throw refuseFile(
      'REFERENCE_DATE_MISSING',
      'The file does not say which day it speaks of: give --reference-date.',
    );
  }
  const text = `No --reference-date was given: ${newest}, the newest date in the file, is taken.`;
  report.say('REFERENCE_DATE_ASSUMED', { value: newest }, text);
  return newest;
}
