import type { Metric } from '../../metrics/metric.js';

const common = {
  multiplier: 1,
  supplyBasis: null,
  whyItMatters: 'A place that comes late keeps somebody in hospital, or at home without the care they need.',
  version: 1,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  takes: 'MONTH',
  byPopulationBand: false,
  notBy: ['*'],
} as const;

const CAVEATS = [
  'A request counts in the month in which it was made, for the council that made it, wherever the home is.',
  'Requests that are open and not yet due, and those withdrawn, are left out and told beside.',
  'The hours of each class are dated configuration; every figure names its version.',
];

/** A month of requests; `value` over the columns of placement_month. */
const monthSql = (value: string, numerator: string, denominator: string, reason: string): string =>
  `SELECT area_code, 'ALL' AS service_type, '' AS band, as_at, ${value} AS value, ${numerator} AS numerator,
       ${denominator} AS denominator, NULL::int AS mid_year,
       CASE WHEN ${value} IS NULL THEN 'NOT_APPLICABLE' ELSE 'PRESENT' END AS status,
       CASE WHEN ${value} IS NULL THEN '${reason}' END AS reason, flags,
       NULL::int AS contributing, NULL::int AS expected, release_ids
FROM   placement_month`;

const NONE_DUE = 'No request of the month was answered or fell due.';
const NONE_ACCEPTED = 'No offer was accepted for a request of the month.';

export const placementsOnTime = {
  ...common,
  code: 'placements_on_time',
  name: 'Placements found on time',
  definition:
    'Share of placement requests for which an offer was accepted within the hours of their urgency class.',
  formula: 'on time ÷ (on time + late + open and overdue)',
  unit: 'proportion (0 to 1)',
  polarity: 'HIGH_IS_GOOD',
  intervalMethod: 'WILSON',
  numerator: 'Requests for which an offer was accepted on time',
  denominator: 'Requests answered on time, answered late, or open and overdue',
  overPeriod: 'MEAN',
  caveats: [
    ...CAVEATS,
    'A share can fall while every urgency class improves, where the mix of classes changes.',
  ],
  sql: monthSql('on_time / nullif(on_time + missed, 0)', 'on_time', 'nullif(on_time + missed, 0)', NONE_DUE),
} satisfies Metric;

export const placementsRequested = {
  ...common,
  code: 'placements_requested',
  name: 'Placements requested',
  definition: 'Requests for a place in a care home.',
  formula: 'count of requests received in the month',
  unit: 'requests',
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  numerator: 'Requests received in the month',
  denominator: null,
  overPeriod: 'SUM',
  caveats: CAVEATS.slice(0, 1),
  sql: monthSql('requested', 'requested', 'NULL::float8', ''),
} satisfies Metric;

export const placementsMissed = {
  ...common,
  code: 'placements_missed',
  name: 'Placements not found on time',
  definition: 'Requests answered late, or open and overdue.',
  formula: 'late + open and overdue',
  unit: 'requests',
  polarity: 'LOW_IS_GOOD',
  intervalMethod: 'NONE',
  numerator: 'Requests answered late, or open and overdue',
  denominator: null,
  overPeriod: 'SUM',
  caveats: CAVEATS,
  sql: monthSql('missed', 'missed', 'NULL::float8', ''),
} satisfies Metric;

const hours = {
  ...common,
  unit: 'hours, nights and weekends counted',
  polarity: 'LOW_IS_GOOD',
  intervalMethod: 'NONE',
  numerator:
    'Hours by the calendar from request to accepted offer, less pauses with a reason that stops the clock',
  denominator: null,
  version: 2,
  reviewedOn: '2026-11-23',
  changes: [
    ...common.changes,
    {
      on: '2026-11-23',
      what: 'All hours are those of the calendar. Before, working hours of some classes and calendar hours of others were put together.',
    },
  ],
  caveats: [
    ...CAVEATS,
    'Classes have clocks that run differently, so their hours are put together by the calendar. Of one class alone a report tells the hours of its own clock, and says which.',
    'Requests still open have no such hours: where many are open the figure looks better than things are.',
  ],
} as const;

export const placementMedianHours = {
  ...hours,
  code: 'placement_median_hours',
  name: 'Median hours to an accepted offer',
  definition: 'Half of the requests answered took no longer than this.',
  formula: 'median of hours, of requests answered',
  sql: monthSql('median_hours', 'NULL::float8', 'accepted', NONE_ACCEPTED),
} satisfies Metric;

export const placementP90Hours = {
  ...hours,
  code: 'placement_p90_hours',
  name: '90th percentile of hours to an accepted offer',
  definition: 'Nine in ten of the requests answered took no longer than this.',
  formula: '90th percentile of hours, of requests answered, between neighbours by straight line',
  sql: monthSql('p90_hours', 'NULL::float8', 'accepted', NONE_ACCEPTED),
} satisfies Metric;
