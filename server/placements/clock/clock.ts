import type { ClockState, OutcomeCode, PauseReasonCode, UrgencyCode } from '../codes.js';
import type { ClockRules } from './rules.js';
import { WorkingTime } from './working-time.js';

/** What the clock needs to know of a request; instants are minutes since 1970 (UTC). */
export interface TimedRequest {
  urgency: UrgencyCode;
  outcome: OutcomeCode;
  requested: number;
  /** Null while no offer is accepted. */
  accepted: number | null;
  pauses: readonly { from: number; to: number | null; reason: PauseReasonCode }[];
}

export interface ClockReading {
  state: ClockState;
  /** Why it is in no share, where the state is EXCLUDED. */
  why: string | null;
  /** Hours by the rules, to the acceptance or to the moment of the extract. */
  hours: number | null;
  /** When the hours run out; null while the clock stands still. */
  due: number | null;
}

const EXCLUDED = { state: 'EXCLUDED', hours: null, due: null } as const;

/**
 * Reads the clock of one request: the definition in plain steps, which the database's statement is tested against.
 * @param extractAt the moment that the extract speaks of, by which an open request is judged
 */
export function readClock(request: TimedRequest, rules: ClockRules | null, extractAt: number): ClockReading {
  const { outcome, requested, accepted } = request;
  if (outcome !== 'OPEN' && outcome !== 'PLACED') return { ...EXCLUDED, why: outcome };
  const limit = rules?.urgencies[request.urgency];
  if (!rules || !limit) return { ...EXCLUDED, why: 'NO_RULE' };
  const end = accepted ?? extractAt;
  const working = new WorkingTime(rules);
  const between = (from: number, to: number) =>
    limit.counts === 'WORKING' ? working.hoursBetween(from, to) : (to - from) / 60;
  const pauses = stoppedSpans(request, rules, end);
  const paused = pauses.reduce((sum, { from, to }) => sum + between(from, to), 0);
  const hours = between(requested, end) - paused;
  const isLate = hours > limit.hours + 1e-9;
  const state = accepted !== null ? (isLate ? 'LATE' : 'ON_TIME') : isLate ? 'OPEN_OVERDUE' : 'OPEN_NOT_DUE';
  const standsStill = accepted === null && pauses.some(({ isOpen }) => isOpen);
  return {
    state,
    why: null,
    hours,
    due: standsStill ? null : dueAt(requested, limit.hours, pauses, between),
  };
}

interface Span {
  from: number;
  to: number;
  isOpen: boolean;
}

/** Pauses for which the clock stands still, as far as they lie before the end. */
function stoppedSpans({ pauses, requested }: TimedRequest, { stopReasons }: ClockRules, end: number): Span[] {
  return pauses
    .filter(({ reason }) => stopReasons.includes(reason))
    .map(({ from, to }) => ({
      from: Math.max(from, requested),
      to: Math.min(to ?? end, end),
      isOpen: to === null,
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}

/** The first minute by which the hours are over, found step by step. */
function dueAt(
  requested: number,
  hours: number,
  pauses: readonly Span[],
  between: (from: number, to: number) => number,
): number {
  let allowed = hours;
  for (const { from, to } of pauses) if (between(requested, from) < allowed) allowed += between(from, to);
  let [low, high] = [requested, requested + 60];
  while (between(requested, high) < allowed) high = requested + (high - requested) * 2;
  while (high - low > 1 / 6000) {
    const middle = (low + high) / 2;
    if (between(requested, middle) < allowed) low = middle;
    else high = middle;
  }
  return high;
}
