import { countOf, formatCount, NO_VALUE } from './numbers.js';

/** Days as they are written: whole, or with one decimal where a middle lies between two. */
export function formatDays(value: number | null | undefined): string {
  if (value === null || value === undefined) return NO_VALUE;
  return Number.isInteger(value) ? formatCount(value) : value.toFixed(1);
}

const days = (value: number): string => `${formatDays(value)} ${value === 1 ? 'day' : 'days'}`;

/** Words of the card about step-up, step-down and reablement beds. */
export const SHORT_TERM_WORDS = {
  section: 'Step-up, step-down and reablement beds',
  sectionText:
    'Beds in which people stay for some weeks: after hospital, or so that they need not go there. How many are booked and used, how long people stay and where they go.',
  headline: {
    used: (place: string, share: string) => `${place} used ${share} of the days booked in short-term beds`,
    home: (share: string) => `${share} of people who left went home`,
    stays: (place: string, median: number | null) =>
      median === null
        ? `Nobody whom ${place} placed left a short-term bed in these months`
        : `Half of the people whom ${place} placed in short-term beds left within ${days(median)}`,
  },
  subtitle: (place: string, period: string, ended: number) =>
    `Where people went after a short stay, and how long they stayed · ${place} · ${period} · ${countOf(ended, 'stay', 'stays')} ended`,
  booked: (beds: number, types: readonly string[], day: string) =>
    `${countOf(beds, 'bed was', 'beds were')} booked on ${day}${types.length > 0 ? `: ${types.join(', ')}` : ''}.`,
  bookedType: (beds: number, type: string) => `${formatCount(beds)} ${type.toLowerCase()}`,
  usedDays: (used: number, booked: number) =>
    `${formatCount(used)} of ${formatCount(booked)} bed-days booked were used.`,
  noneBooked:
    'No contract for such beds is told of these months: the beds were bought one by one, or the contracts are not loaded.',
  lengths: (median: number, upper: number | null, p90: number | null) =>
    `Half of the people who left had stayed no more than ${days(median)}${upper === null ? '' : `, three quarters no more than ${formatDays(upper)}`}${p90 === null ? '' : `, nine in ten no more than ${formatDays(p90)}`}.`,
  kinds: (up: number, down: number) =>
    `Half of the step-up stays took no more than ${days(up)}, half of the step-down stays no more than ${days(down)}.`,
  stillThere: (people: number, day: string, median: number | null, longest: number | null) => {
    if (people === 0 || median === null || longest === null)
      return `Nobody was in a short-term bed at the end of ${day}.`;
    const where = `in a short-term bed at the end of ${day}, booked or bought singly`;
    return people === 1
      ? `1 person was ${where}, for ${days(longest)} so far.`
      : `${formatCount(people)} people were ${where}: half of them for ${days(median)} or less, the longest for ${formatDays(longest)}.`;
  },
  notRecorded: (count: number) =>
    `${countOf(count, 'stay', 'stays')} ended without a destination on record: in no share.`,
  charts: { exits: 'Where people went', days: 'Days after which half had left' },
  groups: {
    kind: 'By where people came from',
    pathway: 'By discharge pathway',
    bedType: 'By bed type',
    exits: 'Where people went',
    contracts: 'Beds booked',
  },
  columns: {
    group: 'Stays',
    begun: 'Began',
    ended: 'Ended',
    bedDays: 'Bed-days',
    median: 'Median days',
    quartiles: 'Middle half',
    p90: '90th percentile',
    there: 'Still there',
    home: 'Went home',
    destination: 'Destination',
    count: 'Stays ended',
    share: 'Share of recorded',
    interval: '95% interval',
    bedType: 'Bed type',
    beds: 'Beds on the last day',
    booked: 'Bed-days booked',
    used: 'Used',
    use: 'Use',
    all: 'All',
    notRecorded: 'Not recorded',
  },
  /** The quartiles of a length of stay. */
  fromTo: (low: number | null, high: number | null) =>
    low === null || high === null ? NO_VALUE : `${formatDays(low)} to ${formatDays(high)}`,
} as const;
