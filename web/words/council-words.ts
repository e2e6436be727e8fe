import type { CapacityChangeKind } from '../graphql/generated/graphql.js';
import { formatLongMonth } from './dates.js';
import { countOf, formatCount } from './numbers.js';

const KINDS: Record<CapacityChangeKind, string> = {
  OPENED: 'opened',
  CLOSED: 'closed',
  EXTENDED: 'was extended',
  REDUCED: 'was reduced',
  RECLASSIFIED: 'changed its type of care',
};

/** Words of the commissioner's home. */
export const COUNCIL_WORDS = {
  title: (place: string) => `${place}: your council at a glance`,
  windowTitle: (place: string) => `${place}: your council`,
  lede: (place: string, month: string) =>
    `Six figures of ${place}, against the target, the model, similar councils or the country, as they stood at the end of ${formatLongMonth(month)}.`,
  figures: 'Six figures',
  changed: 'What changed since last month',
  changedNone: (month: string) =>
    `In ${formatLongMonth(month)} no home opened, closed, changed size or was rated anew, and no request fell overdue.`,
  changedUntold: (month: string) =>
    `Not everything of ${formatLongMonth(month)} is told yet: releases end before the month does.`,
  nothingTold: (place: string) => `Nothing is loaded of ${place} yet`,
  nothingToldText:
    'The page tells of placements, free beds, prices, care homes and their ratings as soon as releases of them are loaded. Who looks after the data can load them.',
  groups: {
    homes: (month: string) => `Care homes, in ${formatLongMonth(month)}`,
    placements: (month: string) => `Placements, in ${formatLongMonth(month)}`,
    releases: (month: string) => `Data published since ${formatLongMonth(month)} began`,
  },
  signedOut: 'Sign in to see your council',
  signedOutText:
    'A commissioner finds six figures of their own council here, and what changed since last month.',
  signIn: 'Sign in',
  onTime: {
    label: 'Placements found on time, 12 months',
    beside: (target: string, verdict: string, n: number) =>
      `Target ${target}: ${verdict} (${countOf(n, 'request', 'requests')} judged)`,
  },
  vacancies: {
    label: 'Beds free to place into',
    beside: (occupied: string, told: number, homes: number) =>
      `${occupied} of beds are occupied (${formatCount(told)} of ${countOf(homes, 'home', 'homes')} told lately)`,
  },
  price: {
    label: 'Price against model, 12 months',
    beside: (lots: number, placements: number) =>
      `${countOf(placements, 'placement', 'placements')} in ${countOf(lots, 'lot', 'lots')}, each against its model`,
  },
  nursing: { label: 'Nursing beds per 100,000 people aged 65+' },
  quality: { label: 'Homes rated good or outstanding' },
  block: {
    label: 'Use of block beds, last month',
    beside: (voids: number, cost: string) => `${countOf(voids, 'bed-day', 'bed-days')} empty, at ${cost}`,
  },
  notTold: 'Not told',
  notToldWhy: 'No release tells it for these months.',
  against: (label: string, value: string) => `${label}: ${value}`,
  monthBefore: 'the month before',
  yearTo: (month: string) => `the 12 months to ${formatLongMonth(month)}`,
  up: (size: string, since: string) => `Up ${size} on ${since}`,
  down: (size: string, since: string) => `Down ${size} on ${since}`,
  same: (since: string) => `As in ${since}`,
  noDirection: (since: string) => `Not told for ${since}`,
  points: (value: number) => `${value.toFixed(1)} percentage points`,
  beds: (value: number) => countOf(value, 'bed', 'beds'),
  change: (kind: CapacityChangeKind, beds: number) => `${KINDS[kind]} (${countOf(beds, 'bed', 'beds')})`,
  rated: (now: string, before: string) => `is now ${now}; it was ${before}`,
  overdue: (count: number) => countOf(count, 'request of the month', 'requests of the month'),
  overdueRest: (count: number) => `${count === 1 ? 'is' : 'are'} open and overdue`,
  published: (version: string, day: string) => `${version}, published on ${day}`,
  moreReleases: (count: number) => `${countOf(count, 'more release', 'more releases')}: all data`,
} as const;
