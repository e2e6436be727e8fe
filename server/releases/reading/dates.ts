/** Which of the first two numbers of a date is the day. */
export type DateOrder = 'DMY' | 'MDY';

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ,].*)?$/;
const named = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ ,-]+(\d{4})(?: .*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a calendar date: ISO, D/M/Y or M/D/Y by the order given, or with the month's name; a time behind it is dropped.
 * @returns YYYY-MM-DD, or null where the text is no date of the calendar.
 */
export function parseDate(text: string, order: DateOrder): string | null {
  const value = text.trim();
  const plain = iso.exec(value) ?? compact.exec(value);
  if (plain) return calendarDate(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const numbers = numeric.exec(value);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    return order === 'DMY' ? calendarDate(year, second, first) : calendarDate(year, first, second);
  }
  const words = named.exec(value);
  if (!words) return null;
  return calendarDate(
    Number(words[3]),
    months.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1,
    Number(words[1]),
  );
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || day < 1 || day > (daysOfMonth[month - 1] ?? 0)) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && day === 29 && !isLeap) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** True where the text reads the same whichever order is taken: no day and month that could change places. */
export function needsNoOrder(text: string): boolean {
  return !numeric.test(text.trim());
}

/** Finds the order of the dates of one column from all of its values. */
export class DateOrderScan {
  private dayFirst = 0;
  private monthFirst = 0;
  private either = 0;

  see(text: string): void {
    const numbers = numeric.exec(text.trim());
    if (!numbers) return;
    if (Number(numbers[1]) > 12) this.dayFirst += 1;
    else if (Number(numbers[2]) > 12) this.monthFirst += 1;
    else this.either += 1;
  }

  /**
   * The order, and how sure it is: CERTAIN by at least one value that can be read in one way only (or no value that
   * needs an order), MIXED where values speak for both, AMBIGUOUS where none speaks and the default is taken.
   */
  result(byDefault: DateOrder): { order: DateOrder; evidence: 'CERTAIN' | 'MIXED' | 'AMBIGUOUS' } {
    const { dayFirst, monthFirst, either } = this;
    if (dayFirst > 0 && monthFirst > 0)
      return { order: dayFirst >= monthFirst ? 'DMY' : 'MDY', evidence: 'MIXED' };
    if (dayFirst > 0) return { order: 'DMY', evidence: 'CERTAIN' };
    if (monthFirst > 0) return { order: 'MDY', evidence: 'CERTAIN' };
    return { order: byDefault, evidence: either > 0 ? 'AMBIGUOUS' : 'CERTAIN' };
  }
}
