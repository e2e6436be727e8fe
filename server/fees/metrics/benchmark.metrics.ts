import type { Metric } from '../../metrics/metric.js';

/** Figures of a benchmark: code, name, unit, what it is, how it is worked out. */
const TERMS = [
  [
    'fee_average_price',
    'Average weekly price',
    'pounds a week',
    'Mean of the prices compared',
    'Σ price ÷ placements',
  ],
  [
    ...['fee_modelled_price', 'Modelled average price', 'pounds a week'],
    ...[
      'Mean of the modelled prices of the placements compared that have one',
      'Σ modelled price ÷ placements with one',
    ],
  ],
  [
    ...['fee_price_gap', 'Gap between price and model', 'pounds a week'],
    ...['Mean price less mean modelled price, on the same placements', 'mean(price) − mean(modelled price)'],
  ],
  [
    ...['fee_price_gap_share', 'Gap as a share of the model', 'proportion (0 to 1)'],
    ...[
      'The gap divided by the modelled average, on the same placements',
      '(mean(price) − mean(modelled price)) ÷ mean(modelled price)',
    ],
  ],
  [
    'fee_median_price',
    'Median weekly price',
    'pounds a week',
    'Half of the prices are below',
    'percentile_cont(0.5)',
  ],
  [
    ...['fee_lower_quartile', 'Lower quartile of prices', 'pounds a week'],
    ...['A quarter of the prices are below', 'percentile_cont(0.25)'],
  ],
  [
    ...['fee_upper_quartile', 'Upper quartile of prices', 'pounds a week'],
    ...['A quarter of the prices are above', 'percentile_cont(0.75)'],
  ],
  [
    'fee_p10',
    '10th percentile of prices',
    'pounds a week',
    'A tenth of the prices are below',
    'percentile_cont(0.1)',
  ],
  [
    'fee_p90',
    '90th percentile of prices',
    'pounds a week',
    'A tenth of the prices are above',
    'percentile_cont(0.9)',
  ],
  [
    ...['fee_price_deviation', 'Standard deviation of prices', 'pounds a week'],
    ...['How far prices lie from their mean', '√(Σ (price − mean)² ÷ (n − 1))'],
  ],
  [
    ...['fee_price_variation', 'Coefficient of variation', 'proportion (0 to 1)'],
    ...['Standard deviation against the mean', 'standard deviation ÷ mean'],
  ],
  [
    ...['fee_price_iqr', 'Interquartile range of prices', 'pounds a week'],
    ...['How wide the middle half of the prices is', 'upper quartile − lower quartile'],
  ],
  [
    ...['fee_price_p90_p10', 'Ratio of high to low prices', 'ratio'],
    ...['The 90th percentile against the 10th', '90th percentile ÷ 10th percentile'],
  ],
  [
    ...['fee_unexplained_spread', 'Unexplained variation', 'pounds a week'],
    ...[
      'Spread that need band, bed type, block or spot, start date, district and FNC basis leave',
      '√(Σ residual² ÷ (n − rank)) after least squares',
    ],
  ],
  [
    ...['fee_unexplained_share', 'Share of variation unexplained', 'proportion (0 to 1)'],
    ...['Part of the differences between prices that those factors leave', 'Σ residual² ÷ Σ (price − mean)²'],
  ],
  [
    ...['fee_cost_of_care_distance', 'Distance from the cost of care', 'proportion (0 to 1)'],
    ...['Average price against the median of the cost-of-care exercise', 'mean(price) ÷ median cost − 1'],
  ],
] as const;

/** Benchmarks are worked out for the lot and months asked for, so no series of them is stored. */
const NO_SERIES = `SELECT area_code, service_type, '' AS band, as_at, NULL::float8 AS value, NULL::float8 AS numerator,
       NULL::float8 AS denominator, NULL::int AS mid_year, 'NOT_AVAILABLE' AS status, NULL::text AS reason, '' AS flags,
       NULL::int AS contributing, NULL::int AS expected, release_ids
FROM   stock
-- Worked out when a benchmark of a lot is asked for: no series is stored.
WHERE  false`;

/** The figures of a fee benchmark, as documents. */
export const benchmarkMetrics: readonly Metric[] = TERMS.map(([code, name, unit, definition, formula]) => ({
  code,
  name,
  definition: `${definition}. Placements of one council and lot that began in the months asked for.`,
  formula,
  unit,
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: null,
  numerator: definition,
  denominator: 'Placements',
  whyItMatters:
    'Shows whether a council pays what its model says a place costs, and how alike prices in a lot are.',
  caveats: [
    'Refunds are kept. Prices that include NHS-funded nursing care are set against others only on one basis; the answer says which.',
    'The modelled price is that of the financial year of the first day; placements without one are left out of both sides of the gap.',
  ],
  version: 1,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  takes: 'MONTH',
  notBy: ['*'],
  byPopulationBand: false,
  sql: NO_SERIES,
}));
