import { DEFAULT_CLOCK_RULES } from '../../../server/placements/clock/default-rules.js';
import { WorkingTime } from '../../../server/placements/clock/working-time.js';
import { dayNumber, dayOf, instantOf, wallClock } from '../../../server/releases/reading/london-time.js';
import { REFERENCE_DATE } from '../calendar.js';
import type { Random } from '../random.js';
import type { UrgencyClass } from './plan.js';

// Instants are minutes since 1970 (UTC); people work by the clock on the wall in England.
const working = new WorkingTime(DEFAULT_CLOCK_RULES);

/** The end of the last day told, by which open requests are judged. */
export const END = instantOf(dayNumber(REFERENCE_DATE) + 1, 0);

export const isoOf = (instant: number): string => new Date(Math.floor(instant) * 60_000).toISOString();
export const localDay = (instant: number): string => dayOf(wallClock(instant).day);
export const isWorked = (day: string): boolean => working.windowOf(dayNumber(day)) !== null;
/** An instant of a day, from and to so many minutes after midnight. */
export const momentOf = (day: string, random: Random, from = 480, to = 1070): number =>
  instantOf(dayNumber(day), random.between(from, to));

/** The instant so many working hours after another, or before it when negative. */
export function workingMoment(instant: number, hours: number): number {
  let left = Math.abs(hours) * 60;
  for (let day = wallClock(instant).day; ; day += Math.sign(hours) || 1) {
    const window = working.windowOf(day);
    if (!window) continue;
    const open =
      hours >= 0 ? window.to - Math.max(instant, window.from) : Math.min(instant, window.to) - window.from;
    if (open < left) left -= Math.max(0, open);
    else return hours >= 0 ? Math.max(instant, window.from) + left : Math.min(instant, window.to) - left;
  }
}

/** The instant when a part of the working hours between two others has passed. */
export function partOfTheWay(from: number, to: number, part: number): number {
  const hours = working.hoursBetween(from, to);
  return hours > 0 ? Math.min(to, workingMoment(from, hours * part)) : from + (to - from) * part;
}

export interface Pace {
  readonly urgency: UrgencyClass;
  readonly isOnTime: boolean;
  /** Hours for which the clock is to stand still. */
  readonly paused: number;
  /** 1, or more for those who wait longer within the time allowed. */
  readonly slowness: number;
}

/** When the offer is accepted for a request of an instant. */
export function acceptedAfter(requested: number, pace: Pace, random: Random): number {
  if (pace.urgency !== 'PRIORITY') return Math.floor(workingMoment(requested, hoursOf(pace, random)));
  const { day, minutes } = wallClock(requested);
  if (!pace.isOnTime) return instantOf(day + lateDays(pace, random), random.between(510, 1070));
  if (minutes < 960 && random.next() > 0.3 * pace.slowness)
    return instantOf(day, random.between(minutes + 60, 1080));
  return Math.min(requested + 1430, instantOf(day + 1, random.between(480, Math.max(481, minutes - 10))));
}

/** When a request must have been made that is accepted at an instant. */
export function requestedBefore(accepted: number, pace: Pace, random: Random): number {
  if (pace.urgency !== 'PRIORITY') return Math.floor(workingMoment(accepted, -hoursOf(pace, random)));
  const { day, minutes } = wallClock(accepted);
  if (!pace.isOnTime) return instantOf(day - lateDays(pace, random), random.between(480, 1020));
  if (minutes > 600 && random.next() > 0.3 * pace.slowness)
    return instantOf(day, random.between(480, minutes - 60));
  return Math.max(accepted - 1430, instantOf(day - 1, random.between(Math.min(1060, minutes + 10), 1070)));
}

function hoursOf({ urgency, isOnTime, paused, slowness }: Pace, random: Random): number {
  const limit = DEFAULT_CLOCK_RULES.urgencies[urgency]!.hours;
  const part = isOnTime
    ? 0.12 + 0.82 * random.next() ** (1 / slowness)
    : 1.05 + random.next() * 0.9 * slowness;
  return limit * part + paused;
}

// Two days late by the calendar are more than 24 hours, whatever the time of day.
const lateDays = ({ slowness }: Pace, random: Random): number => 2 + Math.floor(random.next() * 2 * slowness);
