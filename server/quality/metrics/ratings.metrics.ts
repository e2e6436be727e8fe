import type { Metric } from '../../metrics/metric.js';
import { stockCountSql } from '../../metrics/stock-count-sql.js';
import { RATED } from './share-sql.js';

const common = {
  multiplier: 1,
  intervalMethod: 'NONE',
  denominator: null,
  version: 1,
  reviewedOn: '2026-11-01',
  changes: [{ on: '2026-11-01', what: 'First version.' }],
  takes: 'MONTH_END',
  byPopulationBand: false,
} as const;

export const ratedHomes = {
  ...common,
  code: 'rated_homes',
  name: 'Rated care homes',
  definition: 'Care homes with an overall rating in force on the day.',
  formula: 'Outstanding + Good + Requires improvement + Inadequate',
  unit: 'care homes',
  polarity: 'NO_JUDGEMENT',
  supplyBasis: null,
  numerator: 'Homes with an overall rating',
  whyItMatters: 'The number behind every share of rated homes.',
  caveats: ['Labels such as “Insufficient evidence to rate” are not ratings.'],
  sql: stockCountSql(RATED, 'ratings', `${RATED}`),
} satisfies Metric;

export const bedsInGoodOrBetter = {
  ...common,
  code: 'beds_in_good_or_better',
  name: 'Beds in Good or Outstanding homes',
  definition: 'Registered beds of care homes whose overall rating is Good or Outstanding.',
  formula: 'Sum of registered beds over homes rated Good or Outstanding',
  unit: 'beds',
  polarity: 'HIGH_IS_GOOD',
  supplyBasis: 'REGISTERED',
  numerator: 'Registered beds of homes rated Good or Outstanding',
  whyItMatters: 'Capacity that is also of suitable quality; large homes weigh as they should.',
  caveats: ['Needs both bed numbers and ratings: a file that lacks one of them leaves it unknown.'],
  sql: `SELECT area_code, service_type, '' AS band, as_at, (beds_outstanding + beds_good)::float8 AS value,
       (beds_outstanding + beds_good)::float8 AS numerator, NULL::float8 AS denominator, NULL::int AS mid_year,
       CASE WHEN beds_status <> 'PRESENT' THEN beds_status ELSE ratings_status END AS status,
       coalesce(beds_reason, ratings_reason) AS reason, beds_flags AS flags,
       homes_with_beds AS contributing, homes AS expected, release_ids
FROM   stock`,
} satisfies Metric;

export const ratingAgeMonths = {
  ...common,
  code: 'rating_age_months',
  name: 'Age of ratings',
  definition: 'Median time since the overall rating in force was published, over rated homes.',
  formula: 'Median over rated homes of (day − publication date) ÷ 30.4375',
  unit: 'months',
  polarity: 'LOW_IS_GOOD',
  supplyBasis: null,
  numerator: 'Days since the publication of each rating in force',
  whyItMatters: 'A Good rating of six years ago says less than one of last month.',
  caveats: ['A median does not add up: regions and England are computed from homes, not from councils.'],
  sql: `SELECT area_code, service_type, '' AS band, as_at, rating_age_months AS value, NULL::float8 AS numerator,
       NULL::float8 AS denominator, NULL::int AS mid_year,
       CASE WHEN ratings_status <> 'PRESENT' THEN ratings_status WHEN rating_age_months IS NULL THEN 'NOT_APPLICABLE' ELSE 'PRESENT' END AS status,
       coalesce(ratings_reason, CASE WHEN rating_age_months IS NULL THEN 'There are no rated homes in the area on this day.' END) AS reason,
       ratings_flags AS flags, ${RATED} AS contributing, homes AS expected, release_ids
FROM   stock`,
} satisfies Metric;
