import { addMonths, endOfMonth, format, parseISO } from 'date-fns';

/** The financial year of a day: 1 April to 31 March, written 2024-25. */
export function financialYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const start = day.slice(5) >= '04-01' ? year : year - 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** Last day of a month written YYYY-MM. */
export function lastDayOf(month: string): string {
  return format(endOfMonth(parseISO(`${month}-01`)), 'yyyy-MM-dd');
}

/** Every month from one to another, both included, as YYYY-MM; empty when they are the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = parseISO(`${from}-01`); format(day, 'yyyy-MM') <= to; day = addMonths(day, 1)) {
    months.push(format(day, 'yyyy-MM'));
  }
  return months;
}
