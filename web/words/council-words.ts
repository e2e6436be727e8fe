import type { CapacityChangeKind } from '../graphql/generated/graphql.js';
import { formatLongMonth } from './dates.js';
import { countOf } from './numbers.js';

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
    `Six figures of ${place}, each against its target or its neighbours, as they stood at the end of ${formatLongMonth(month)}.`,
  figures: 'Six figures',
  changed: (month: string) => `What changed in ${formatLongMonth(month)}`,
  changedNone: 'No home opened, closed or changed size, and nothing new fell overdue.',
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
    beside: (occupied: string) => `${occupied} of beds are occupied`,
  },
  price: {
    label: 'Price against model, 12 months',
    beside: (lots: number) => `All ${countOf(lots, 'lot', 'lots')} together, weighted by placements`,
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
  up: (size: string) => `Up ${size} since the month before`,
  down: (size: string) => `Down ${size} since the month before`,
  same: 'As in the month before',
  noDirection: 'The month before is not told',
  points: (value: number) => `${value.toFixed(1)} percentage points`,
  beds: (value: number) => countOf(value, 'bed', 'beds'),
  change: (home: string, kind: CapacityChangeKind, beds: number) =>
    `${home} ${KINDS[kind]} (${countOf(beds, 'bed', 'beds')}).`,
  overdue: (count: number) =>
    `${countOf(count, 'request', 'requests')} of the month ${count === 1 ? 'is' : 'are'} open and overdue.`,
} as const;
