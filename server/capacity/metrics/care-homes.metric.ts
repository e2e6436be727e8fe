import type { Metric } from '../../metrics/metric.js';
import { stockCountSql } from '../../metrics/stock-count-sql.js';

export const careHomes = {
  code: 'care_homes',
  name: 'Care homes',
  definition: 'Care homes registered with the regulator and open in the area on the day.',
  formula: 'Count of care homes; a pair of registrations of one home counts once, a dormant home not at all',
  unit: 'care homes',
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: 'REGISTERED',
  numerator: 'Care homes registered on the day',
  denominator: null,
  whyItMatters: 'Shows how many separate places to live there are to choose from.',
  caveats: [
    'A home that changes its provider gets a new registration; linked registrations are counted as one home that stays.',
    'A file that lists rated homes only leaves out homes not yet rated; the figure then says that it is partial.',
  ],
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: false,
  sql: stockCountSql('homes', 'homes'),
} satisfies Metric;
