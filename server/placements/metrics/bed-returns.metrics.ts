import type { Metric } from '../../metrics/metric.js';

const common = {
  multiplier: 1,
  polarity: 'NO_JUDGEMENT',
  intervalMethod: 'NONE',
  supplyBasis: null,
  version: 1,
  reviewedOn: '2026-11-22',
  changes: [{ on: '2026-11-22', what: 'First version.' }],
  takes: 'MONTH',
  byPopulationBand: false,
  notBy: ['*'],
  caveats: [
    'What homes say of themselves, their last return of the month; homes without one are counted as not contributing.',
    'A home may say that it has more people than beds: it is kept as returned.',
  ],
} as const;

const PARTIAL = `CASE WHEN contributing < expected THEN 'PARTIAL_COVERAGE' ELSE '' END`;
const monthSql = (value: string, numerator: string, denominator: string): string =>
  `SELECT area_code, service_type, '' AS band, as_at, ${value} AS value, ${numerator} AS numerator, ${denominator} AS denominator,
       NULL::int AS mid_year, CASE WHEN ${value} IS NULL THEN 'NOT_APPLICABLE' ELSE 'PRESENT' END AS status,
       CASE WHEN ${value} IS NULL THEN 'The homes have no beds in use.' END AS reason, ${PARTIAL} AS flags,
       contributing, expected, release_ids
FROM   bed_return_month`;

export const bedOccupancy = {
  ...common,
  code: 'bed_occupancy',
  name: 'Occupancy',
  definition:
    'Share of the beds that homes can use in which somebody lives; all beds together, not the mean of homes.',
  formula: 'Σ occupied beds ÷ Σ maximum usable beds',
  unit: 'proportion (0 to 1)',
  numerator: 'Occupied beds of the homes with a return',
  denominator: 'Maximum usable beds of the homes with a return',
  overPeriod: 'MEAN',
  whyItMatters: 'Too high and no place is free when one is needed; too low and homes cannot pay their way.',
  sql: monthSql('occupied / nullif(maximum, 0)', 'occupied', 'nullif(maximum, 0)'),
} satisfies Metric;

export const admittableVacancies = {
  ...common,
  code: 'admittable_vacancies',
  name: 'Admittable vacancies',
  definition: 'Empty beds that homes would fill now: neither reserved nor out of use.',
  formula: 'Σ vacant beds that homes accept people for',
  unit: 'beds',
  numerator: 'Vacant beds that homes accept people for',
  denominator: null,
  whyItMatters:
    'The vacancy that a placement can be made into; other empty beds are reserved or closed to admissions.',
  sql: monthSql('accepting', 'accepting', 'NULL::float8'),
} satisfies Metric;

const ofHomes = (sql: string): string =>
  sql.replace('FROM   bed_return_month', 'FROM   bed_return_month WHERE false');

/** A middle home: worked out for a day when asked; no series of it is kept. */
export const medianHomeOccupancy = {
  ...bedOccupancy,
  code: 'median_home_occupancy',
  name: 'Occupancy of the middle home',
  definition: 'Half of the homes are less full than this.',
  formula: 'median over homes of occupied ÷ maximum',
  numerator: 'Occupied beds of a home',
  denominator: 'Homes with a return',
  sql: ofHomes(bedOccupancy.sql),
} satisfies Metric;
