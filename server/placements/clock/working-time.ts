import { dayNumber, dayOf, instantOf, wallClock } from '../../releases/reading/london-time.js';
import { WEEKDAYS, type ClockRules } from './rules.js';

/** Working hours as some rules have them; instants are minutes since 1970 (UTC). */
export class WorkingTime {
  private readonly holidays: ReadonlySet<number>;
  private readonly opens: number;
  private readonly closes: number;

  constructor(private readonly rules: ClockRules) {
    this.holidays = new Set(rules.bankHolidays.map(dayNumber));
    this.opens = minutesOf(rules.workingWeek.opens);
    this.closes = minutesOf(rules.workingWeek.closes);
  }

  /** The instants between which a day (as a day number) is worked; null on a day that is not. */
  windowOf(day: number): { from: number; to: number } | null {
    // Day 0, 1 January 1970, was a Thursday.
    const weekday = WEEKDAYS[(day + 4) % 7]!;
    if (!this.rules.workingWeek.days.includes(weekday) || this.holidays.has(day)) return null;
    return { from: instantOf(day, this.opens), to: instantOf(day, this.closes) };
  }

  /** Working hours between two instants. */
  hoursBetween(from: number, to: number): number {
    let minutes = 0;
    for (let day = wallClock(from).day; day <= wallClock(to).day; day += 1) {
      const window = this.windowOf(day);
      if (window) minutes += Math.max(0, Math.min(to, window.to) - Math.max(from, window.from));
    }
    return minutes / 60;
  }

  /** Every day of some years with its window and the working hours before it, for the database. */
  calendar(from: string, to: string): CalendarDay[] {
    const days: CalendarDay[] = [];
    let before = 0;
    for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
      const window = this.windowOf(day);
      const opens = window?.from ?? instantOf(day, 0);
      const hours = window ? (window.to - window.from) / 60 : 0;
      days.push({ day: dayOf(day), opens: new Date(opens * 60_000).toISOString(), hours, before });
      before += hours;
    }
    return days;
  }
}

export interface CalendarDay {
  day: string;
  /** When work begins; midnight on a day without work. */
  opens: string;
  /** Working hours of the day. */
  hours: number;
  /** Working hours of all days before it. */
  before: number;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
