import { sqlFile } from '../../database/sql-file.js';
import type { Metric } from '../../metrics/metric.js';

export const bedsPer100k = {
  code: 'beds_per_100k',
  name: 'Registered beds per 100,000 people',
  definition:
    'Beds that care homes in the area are registered for, for every 100,000 residents of an age band.',
  formula: '100,000 × registered beds ÷ residents of the band at the latest mid-year on or before the day',
  unit: 'beds per 100,000 people',
  multiplier: 100_000,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: 'REGISTERED',
  numerator: 'Registered beds of care homes open in the area on the day, dormant homes left out',
  denominator: 'Residents of the age band at the mid-year (ONS mid-year population estimates)',
  whyItMatters:
    'Sets supply against the number of people likely to need it, so that places of different size can be compared.',
  caveats: [
    'Beds are counted, not sampled, so no significance is shown; neither more nor fewer is better in itself.',
    'Registered beds are an upper limit: homes may run fewer, and residents may come from elsewhere.',
    'The regulator publishes a home’s current number of beds only. Where that number stands in for the past, the figure is marked as estimated.',
  ],
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: true,
  sql: sqlFile(import.meta.url, './beds-per-100k.sql'),
} satisfies Metric;
