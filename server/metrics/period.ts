// Plain arithmetic: one answer may ask this a hundred thousand times.

/** The financial year of a day: 1 April to 31 March, written 2024-25. */
export function financialYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const start = day.slice(5) >= '04-01' ? year : year - 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Last day of a month written YYYY-MM. */
export function lastDayOf(month: string): string {
  const days = LENGTHS[Number(month.slice(5)) - 1]!;
  return `${month}-${days === 28 && isLeapYear(Number(month.slice(0, 4))) ? 29 : days}`;
}

/** Every month from one to another, both included, as YYYY-MM; empty when they are the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [first, last] = [numberOf(from), numberOf(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => monthOf(first + i));
}

function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
