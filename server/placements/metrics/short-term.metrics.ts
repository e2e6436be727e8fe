import type { Metric } from '../../metrics/metric.js';
import { blockBedUtilisation } from './block-beds.metrics.js';

const CAVEATS = [
  'Short stays are those in the lot for step-up, step-down and reablement beds, or in a transitional or community care bed.',
  'The day on which somebody leaves is not counted.',
  'Stays count for the council that asked for them, wherever the home is.',
];

/** Worked out for the time asked for; no series of them is kept. */
const common = {
  ...blockBedUtilisation,
  polarity: 'NO_JUDGEMENT',
  whyItMatters:
    'A short stay that works ends at home. Beds that stand empty are paid for all the same, and people who stay on block the next one.',
  caveats: CAVEATS,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  sql: blockBedUtilisation.sql.replace('FROM   block_month', 'FROM   block_month WHERE false'),
} satisfies Metric;

export const shortTermBeds = {
  ...common,
  code: 'short_term_beds',
  name: 'Step-up, step-down and reablement beds',
  definition: 'Beds that councils have booked for short stays, on the last day of the time.',
  formula: 'Σ beds of the contracts for short stays that hold on the day',
  unit: 'beds',
  numerator: 'Beds of the contracts that hold on the day',
  denominator: null,
} satisfies Metric;

export const shortTermBedUse = {
  ...common,
  code: 'short_term_bed_use',
  name: 'Use of step-up, step-down and reablement beds',
  definition: 'Share of the bed-days booked for short stays on which somebody lived in the bed.',
  formula: 'occupied bed-days of the contracts for short stays ÷ contracted bed-days',
  caveats: [...CAVEATS, 'More people than beds fill the beds of a contract and no more.'],
} satisfies Metric;

export const shortStayMedian = {
  ...common,
  code: 'short_stay_median_days',
  name: 'Length of short stays',
  definition: 'Half of the short stays that ended within the time took no longer.',
  formula: 'median of the days from coming to leaving',
  unit: 'days',
  numerator: 'Days of the stays that ended',
  denominator: 'Stays that ended within the time',
  caveats: [
    ...CAVEATS,
    'People who are still there are not among them: where many stay on, stays look shorter than they are.',
  ],
} satisfies Metric;

export const shortStayExit = {
  ...common,
  code: 'short_stay_exits',
  name: 'Where people went after a short stay',
  definition: 'Share of the short stays that ended, and whose destination was recorded, that ended there.',
  formula: 'stays that ended there ÷ stays that ended with a destination recorded',
  intervalMethod: 'WILSON',
  numerator: 'Stays that ended there',
  denominator: 'Stays that ended within the time with a destination recorded',
  caveats: [...CAVEATS, 'Stays without a recorded destination are in no share, and are told beside.'],
} satisfies Metric;

export const shortTermMetrics = [shortTermBeds, shortTermBedUse, shortStayMedian, shortStayExit];
