import { parseDate } from './dates.js';
import { dayNumber, instantOf } from './london-time.js';

const written =
  /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})[T ,]+([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads days and moments of one import. Both repeat: what was read once is looked up. A moment without an offset is a time
 * in England.
 */
export class MomentReader {
  /** The last moment read, as PostgreSQL reads it with its time zone set to Europe/London. */
  text = '';
  private readonly days = new Map<string, string | null>();
  private readonly dayNumbers = new Map<string, number>();
  private readonly times = new Map<string, number>();

  constructor() {
    for (let minute = 0; minute < 1440; minute += 1) this.times.set(clockText(minute), minute);
  }

  /** Minutes since 1970 (UTC) of a moment; NaN where the text is none. Sets `text`. */
  moment(cell: string): number {
    if (cell.length === 16) {
      const minutes = this.times.get(cell.slice(11));
      const separator = cell.charCodeAt(10);
      // A T or a space between day and time.
      if (minutes !== undefined && (separator === 84 || separator === 32)) {
        const day = this.dayNumberOf(cell.slice(0, 10));
        if (day === day) {
          this.text = cell;
          return instantOf(day, minutes);
        }
      }
    }
    return this.anyMoment(cell.trim());
  }

  /** YYYY-MM-DD, or null where the text is no day of the calendar. */
  day(cell: string): string | null {
    const known = this.days.get(cell);
    if (known !== undefined) return known;
    const day = parseDate(cell, 'DMY');
    if (this.days.size < 50_000) this.days.set(cell, day);
    return day;
  }

  private dayNumberOf(text: string): number {
    const known = this.dayNumbers.get(text);
    if (known !== undefined) return known;
    const number = /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(text, 'DMY') !== null ? dayNumber(text) : NaN;
    if (this.dayNumbers.size < 50_000) this.dayNumbers.set(text, number);
    return number;
  }

  private anyMoment(text: string): number {
    const parts = written.exec(text);
    const day = parts && this.day(parts[1]!);
    if (!parts || !day) return NaN;
    const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
    const local = hours * 60 + minutes + seconds / 60;
    this.text = `${day} ${parts[2]}:${parts[3]}:${parts[4] ?? '00'}${parts[5] ?? ''}`;
    const offset = parts[5];
    return offset ? dayNumber(day) * 1440 + local - offsetMinutes(offset) : instantOf(dayNumber(day), local);
  }
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
