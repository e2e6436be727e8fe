/** First day that the demonstration register tells. */
export const FIRST_DAY = '2021-10-01';
/** Last day that the demonstration register tells: 60 months after the first. */
export const REFERENCE_DATE = '2026-09-30';

const DAY = 86_400_000;

/** The calendar date some days after (or before, when negative) another; dates are YYYY-MM-DD and have no time zone. */
export function addDays(date: string, days: number): string {
  return textOf(Date.parse(date) / DAY + days);
}

/** Days as they are written, by days since 1970: some hundred thousand sums ask for the same few thousand days. */
const texts = new Map<number, string>();

function textOf(day: number): string {
  const known = texts.get(day);
  if (known) return known;
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The later of two dates. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
