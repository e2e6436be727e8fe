import type { Metric } from '../../metrics/metric.js';
import { RATED, shareOfHomesSql } from './share-sql.js';

const common = {
  unit: 'proportion (0 to 1)',
  multiplier: 1,
  polarity: 'HIGH_IS_GOOD',
  intervalMethod: 'WILSON',
  supplyBasis: null,
  numerator: 'Homes whose overall rating in force on the day is Good or Outstanding',
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: false,
  // A share of good homes among homes of one rating is 0 or 1.
  notBy: ['RATING_BAND'],
} as const;

export const goodOrBetterOfRated = {
  ...common,
  code: 'good_or_better_of_rated',
  name: 'Good or Outstanding, of rated homes',
  definition:
    'Share of rated care homes whose overall rating is Good or Outstanding: the regulator’s own convention.',
  formula: '(Outstanding + Good) ÷ homes with an overall rating',
  denominator: 'Homes with an overall rating in force on the day',
  whyItMatters: 'The usual measure of quality and the one in which national targets are set.',
  caveats: [
    'Homes not yet rated are left out; a new or newly re-registered home often waits a year or more.',
    'Where a home is rated by service group, the lowest rating governs.',
    'Ratings grow old: read it beside the age of ratings.',
  ],
  sql: shareOfHomesSql(`(${RATED})`, 'rated homes', false),
} satisfies Metric;

export const goodOrBetterOfAll = {
  ...common,
  code: 'good_or_better_of_all',
  name: 'Good or Outstanding, of all homes',
  definition:
    'Share of all registered care homes, rated or not, whose overall rating is Good or Outstanding.',
  formula: '(Outstanding + Good) ÷ all care homes counted',
  denominator: 'All care homes registered on the day, rated or not',
  whyItMatters: 'What a person meets who picks any home: an unrated home is not known to be good.',
  caveats: [
    'A file of rated homes only cannot tell the homes not yet rated; the share is then an upper limit and says so.',
  ],
  sql: shareOfHomesSql('homes', 'care homes', true),
} satisfies Metric;
