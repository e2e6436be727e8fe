import { formatDate } from '../words/dates.js';

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
  const expected = `Expected ${dataset.expectedFrequency}`;
  const { newestRelease, dueOn } = dataset;
  if (!newestRelease) return `${expected}; none is loaded.`;
  if (!newestRelease.referenceDate) return `${expected}; the newest is “${newestRelease.version}”.`;
  const newest = `${expected}; the newest tells of ${formatDate(newestRelease.referenceDate)}`;
  const age = daysBetween(newestRelease.referenceDate, today);
  const old = age > 0 ? `, ${age === 1 ? '1 day' : `${age} days`} ago` : '';
  if (!dueOn) return `${newest}${old}.`;
  return dataset.isStale
    ? `${newest}${old}: overdue since ${formatDate(dueOn)}.`
    : `${newest}${old}. The next is due by ${formatDate(dueOn)}.`;
}

/** Today as a calendar day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
