import type { Metric } from '../../metrics/metric.js';
import { stockCountSql } from '../../metrics/stock-count-sql.js';

export const dormantHomes = {
  code: 'dormant_homes',
  name: 'Dormant care homes',
  definition: 'Care homes that are registered in the area on the day but look after nobody at present.',
  formula: 'Count of care homes marked as dormant; a pair of registrations of one home counts once',
  unit: 'care homes',
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: 'REGISTERED',
  numerator: 'Care homes registered on the day and marked as dormant by the regulator',
  denominator: null,
  whyItMatters: 'Shows places that could come back without being built; they are in no other count of homes.',
  caveats: [
    'The regulator marks a home as dormant when its provider says so; files without that mark show none.',
    'Care homes and registered beds leave dormant homes out: add this measure to have every registered home.',
  ],
  version: 1,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: false,
  sql: stockCountSql('dormant_homes', 'homes'),
} satisfies Metric;
