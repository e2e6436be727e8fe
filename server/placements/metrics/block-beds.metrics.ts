import type { Metric } from '../../metrics/metric.js';

export const blockBedUtilisation = {
  code: 'block_bed_utilisation',
  name: 'Use of block-booked beds',
  definition:
    'Share of the bed-days that a council has booked on which somebody whom it placed lived in the bed.',
  formula: 'occupied block bed-days ÷ contracted block bed-days',
  unit: 'proportion (0 to 1)',
  multiplier: 1,
  polarity: 'HIGH_IS_GOOD',
  intervalMethod: 'NONE',
  supplyBasis: null,
  numerator: 'Bed-days of placements that name the contract, no more than its beds on any day',
  denominator: 'Beds × days of the contracts within the time',
  whyItMatters: 'A booked bed is paid for whether somebody lives in it or not.',
  caveats: [
    'The day on which somebody leaves is not a bed-day.',
    'Placements that do not name their contract cannot be counted to it: then use looks lower than it is.',
  ],
  version: 1,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  takes: 'MONTH',
  overPeriod: 'MEAN',
  byPopulationBand: false,
  notBy: ['*'],
  sql: `SELECT area_code, 'ALL' AS service_type, '' AS band, as_at, occupied / nullif(contracted, 0) AS value, occupied AS numerator,
       contracted AS denominator, NULL::int AS mid_year, 'PRESENT' AS status, NULL AS reason, '' AS flags,
       NULL::int AS contributing, NULL::int AS expected, release_ids
FROM   block_month`,
} satisfies Metric;

/** Worked out for the time asked for; no series of it is kept. */
export const blockBedShare = {
  ...blockBedUtilisation,
  code: 'block_bed_share',
  name: 'Block-booked beds among all placements',
  definition: 'Share of the bed-days of people whom a council placed that were in block-booked beds.',
  formula: 'used block bed-days ÷ bed-days of all placements',
  polarity: 'NO_JUDGEMENT',
  denominator: 'Bed-days of all placements of the council',
  sql: blockBedUtilisation.sql.replace('FROM   block_month', 'FROM   block_month WHERE false'),
} satisfies Metric;
