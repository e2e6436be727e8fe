// Plain arithmetic: an import of millions of rows asks this for every moment, and Intl takes microseconds each time.
// Summer time as the law has it since 1996: last Sunday of March to last Sunday of October, changing at 01:00 UTC.

const MINUTES_OF_DAY = 1440;
const DAY = 86_400_000;

/** Whole days from 1970-01-01 to a day written YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

/** The day written YYYY-MM-DD that is so many days after 1970-01-01. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** The last Sunday of a month (1 to 12), as a day number. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / DAY;
  // Day 0 was a Thursday, so day 3 was a Sunday.
  return last - ((last - 3) % 7);
}

/** Years of days from 1970 to 2100, filled in when asked for. */
const years = new Uint16Array(48_000);

function yearOf(day: number): number {
  const known = years[day];
  if (known) return known;
  const year = new Date(day * DAY).getUTCFullYear();
  if (day >= 0 && day < years.length) years[day] = year;
  return year;
}

const summers = new Map<number, readonly [from: number, to: number]>();

function summerOf(year: number): readonly [from: number, to: number] {
  const known = summers.get(year);
  if (known) return known;
  const summer = [lastSunday(year, 3), lastSunday(year, 10)] as const;
  summers.set(year, summer);
  return summer;
}

/**
 * Minutes since 1970 (UTC) of a time in England. A time that a change of the clocks leaves out, or that comes twice, is
 * read as PostgreSQL reads it: by winter time.
 * @param day day number
 * @param minutes minutes after midnight by the clock on the wall
 */
export function instantOf(day: number, minutes: number): number {
  const [from, to] = summerOf(yearOf(day));
  const isSummer =
    (day > from && day < to) || (day === from && minutes >= 120) || (day === to && minutes < 60);
  return day * MINUTES_OF_DAY + minutes - (isSummer ? 60 : 0);
}

/** The wall clock of England at an instant in minutes since 1970 (UTC). */
export function wallClock(instant: number): { day: number; minutes: number } {
  const utcDay = Math.floor(instant / MINUTES_OF_DAY);
  const [from, to] = summerOf(yearOf(utcDay));
  const isSummer = instant >= from * MINUTES_OF_DAY + 60 && instant < to * MINUTES_OF_DAY + 60;
  const local = instant + (isSummer ? 60 : 0);
  const day = Math.floor(local / MINUTES_OF_DAY);
  return { day, minutes: local - day * MINUTES_OF_DAY };
}
