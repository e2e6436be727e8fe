import { parseDate } from './dates.js';
import { dayNumber, instantOf } from './london-time.js';

const written =
  /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})[T ,]+([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

const [FIRST_YEAR, LAST_YEAR] = [1970, 2100];
/** Day numbers of 1970 to 2100 by year, month and day; -1: no such day, 0: not asked for yet (numbers are kept plus 1). */
const days = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12 * 31);
/** What digitsOf gives where a sign is no digit. */
const NO_DIGITS = -1_000_000;

/** Two digits of a text as a number, without making a text of them. */
function digitsOf(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

/** The day number of a text that begins with YYYY-MM-DD; NaN where it does not, or there is no such day. */
function isoDay(text: string): number {
  const year = digitsOf(text, 0) * 100 + digitsOf(text, 2);
  const month = digitsOf(text, 5);
  const day = digitsOf(text, 8);
  const hasDashes = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  if (!hasDashes || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return NaN;
  const at = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
  if (days[at] === 0) {
    const iso = parseDate(text.slice(0, 10), 'DMY');
    days[at] = iso === null ? -1 : dayNumber(iso) + 1;
  }
  return days[at] === -1 ? NaN : days[at]! - 1;
}

/**
 * Reads days and moments by the million: those written in the usual form by their signs alone, others more slowly. A moment
 * without an offset is a time in England.
 */
export class MomentReader {
  /** The last day or moment read, as PostgreSQL reads it with its time zone set to Europe/London. */
  text = '';
  /** The last day or moment's day on the calendar that it was written by, as a day number. */
  dayNumber = NaN;

  /** Minutes since 1970 (UTC) of a moment; NaN where the text is none. */
  moment(cell: string): number {
    const separator = cell.length === 16 && cell.charCodeAt(13) === 58 ? cell.charCodeAt(10) : 0;
    // A T or a space between day and time.
    if (separator === 84 || separator === 32) {
      const [hours, minutes] = [digitsOf(cell, 11), digitsOf(cell, 14)];
      const day = isoDay(cell);
      if (day === day && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60) {
        this.text = cell;
        this.dayNumber = day;
        return instantOf(day, hours * 60 + minutes);
      }
    }
    return this.anyMoment(cell.trim());
  }

  /** The day number of a day; NaN where the text is no day of the calendar. */
  day(cell: string): number {
    const day = cell.length === 10 ? isoDay(cell) : NaN;
    if (day === day) {
      this.text = cell;
      return (this.dayNumber = day);
    }
    const other = parseDate(cell, 'DMY');
    if (other === null) return NaN;
    this.text = other;
    return (this.dayNumber = dayNumber(other));
  }

  private anyMoment(text: string): number {
    const parts = written.exec(text);
    const day = parts && parseDate(parts[1]!, 'DMY');
    if (!parts || !day) return NaN;
    const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
    const local = hours * 60 + minutes + seconds / 60;
    const offset = parts[5];
    this.text = `${day} ${parts[2]}:${parts[3]}:${parts[4] ?? '00'}${offset ?? ''}`;
    this.dayNumber = dayNumber(day);
    return offset ? this.dayNumber * 1440 + local - offsetMinutes(offset) : instantOf(this.dayNumber, local);
  }
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}
