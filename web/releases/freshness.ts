import { formatDate } from '../words/dates.js';
import { countOf } from '../words/numbers.js';

export interface Freshness {
  expectedFrequency: string;
  isStale: boolean;
  dueOn: string | null;
  newestRelease: { referenceDate: string | null; version: string } | null;
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * How fresh a data set is against how often it is expected, in words.
 * @param today YYYY-MM-DD
 */
export function freshnessSentence(dataset: Freshness, today: string): string {
  const expected = `Expected: ${dataset.expectedFrequency}.`;
  const { newestRelease, dueOn } = dataset;
  if (!newestRelease) return `${expected} None is loaded.`;
  if (!newestRelease.referenceDate) return `${expected} The newest is “${newestRelease.version}”.`;
  const newest = `${expected} The newest tells of ${formatDate(newestRelease.referenceDate)}`;
  const age = daysBetween(newestRelease.referenceDate, today);
  const old = age > 0 ? `, ${countOf(age, 'day', 'days')} ago` : '';
  if (!dueOn) return `${newest}${old}.`;
  return dataset.isStale
    ? `${newest}${old}: overdue since ${formatDate(dueOn)}.`
    : `${newest}${old}. The next is due by ${formatDate(dueOn)}.`;
}

/** Today as a calendar day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A version as a reader should see it: many publishers name theirs after the day, '2019-04-01'. */
export function versionText(version: string): string {
  return version.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day));
}
