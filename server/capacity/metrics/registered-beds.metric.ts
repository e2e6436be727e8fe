import type { Metric } from '../../metrics/metric.js';
import { stockCountSql } from '../../metrics/stock-count-sql.js';

export const registeredBeds = {
  code: 'registered_beds',
  name: 'Registered beds',
  definition: 'The most people that the care homes open in the area may accommodate, as registered.',
  formula: 'Sum of registered beds over the care homes counted',
  unit: 'beds',
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: 'REGISTERED',
  numerator: 'Registered beds of care homes open on the day, dormant homes left out',
  denominator: null,
  whyItMatters: 'The ceiling of what the market can offer.',
  caveats: [
    'A home whose number of beds is not known is counted as a home and adds no beds; the figure then says that it is partial.',
    'The regulator publishes a home’s current number of beds only. Where that number stands in for the past, the figure is marked as estimated.',
  ],
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: false,
  sql: stockCountSql('beds', 'beds', 'homes_with_beds'),
} satisfies Metric;
