import type { MonthRange } from '../../api/month-range.js';

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthOf = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** As many months, directly before. */
export function monthsBefore({ from, to }: MonthRange): { from: string; to: string } {
  const [first, last] = [numberOf(from), numberOf(to)];
  return { from: monthOf(first - (last - first + 1)), to: monthOf(first - 1) };
}
