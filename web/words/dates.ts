/** Dates are plain 'YYYY-MM-DD' and months 'YYYY-MM'; they have no time zone, so UTC is used to write them. */
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const longMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '2025-03-31' → "31 March 2025". A time after the date is left out. */
export function formatDate(date: string | null | undefined): string {
  return date ? day.format(toUtc(date.slice(0, 10))) : '';
}

/** '2025-03' → "Mar 2025". */
export function formatMonth(month: string): string {
  return `${SHORT_MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** '2025-03' → "March 2025". */
export function formatLongMonth(month: string): string {
  return longMonth.format(toUtc(`${month.slice(0, 7)}-01`));
}

/** "Apr 2020 to Mar 2025", or the one month when both are the same. */
export function formatMonthRange(from: string, to: string): string {
  return from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
}

/** '2025-03-31' → '2025-03'. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month so many months later (earlier when negative): ('2025-03', -12) → '2024-03'. */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Whole months from one month to another: ('2024-03', '2025-03') → 12. */
export function monthsBetween(from: string, to: string): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    (Number(to.slice(5, 7)) - Number(from.slice(5, 7)))
  );
}

/** Every month from the first to the last, both included. */
export function monthsFromTo(from: string, to: string): string[] {
  const count = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length: count }, (_, index) => addMonths(from, index));
}

/** The last day of a month: '2024-02' → '2024-02-29'. */
export function lastDayOf(month: string): string {
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
  return end.toISOString().slice(0, 10);
}

/** "in the year to March 2025", "in the 5 years to March 2025", "from August 2024 to March 2025". */
export function overPeriod(from: string, to: string): string {
  const months = monthsBetween(from, to);
  const until = formatLongMonth(to);
  if (months === 12) return `in the year to ${until}`;
  if (months > 12 && months % 12 === 0) return `in the ${months / 12} years to ${until}`;
  return months === 1 ? `in ${until}` : `from ${formatLongMonth(from)} to ${until}`;
}

function toUtc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
