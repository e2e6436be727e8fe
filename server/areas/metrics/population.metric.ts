import type { Metric } from '../../metrics/metric.js';

export const population = {
  code: 'population',
  name: 'Population',
  definition: 'Residents of an age band at the latest mid-year on or before the day.',
  formula:
    'As published; whole areas added up, and areas that boards share apportioned by LSOAs, where no file gives them',
  unit: 'people',
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: null,
  numerator: 'Residents of the age band at the mid-year (30 June)',
  denominator: null,
  whyItMatters: 'How many people a market serves; the denominator of every rate.',
  caveats: [
    'Estimates as first published; the years 2015 to 2019 were rebased after the Census of 2021.',
    'Where the mid-year wanted is missing, the latest earlier one of three years stands in and the figure says so.',
  ],
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: true,
  notBy: ['*'],
  sql: `SELECT area_code, 'ALL' AS service_type, band, as_at, value, value AS numerator, NULL::float8 AS denominator, mid_year,
       status, coalesce(reason, CASE WHEN flags LIKE '%DENOMINATOR_YEAR_PROXY%' THEN format('Mid-%s stands in for the mid-year asked for.', mid_year) END) AS reason, flags, NULL::int AS contributing, NULL::int AS expected, array_remove(ARRAY[release_id], NULL) AS release_ids
FROM   population`,
} satisfies Metric;
