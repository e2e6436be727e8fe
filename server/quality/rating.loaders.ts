import DataLoader from 'dataloader';
import { differenceInMonths, parseISO } from 'date-fns';
import type { LoaderFactory } from '../api/context.js';
import { Regulator } from '../areas/area-type.js';
import { type RatingBand, RatingStatus } from '../homes/rating-band.js';
import type {
  AssessmentFramework,
  DomainRating,
  RegulatoryRating,
  ServiceGroupRating,
} from './rating-objects.js';

/** A rating of a home and the days on which it is in force. */
export interface RatingRow {
  location_id: string;
  from_date: string;
  to_date: string;
  published_on: string | null;
  framework: string;
  status: string;
  overall: string | null;
  domains: DomainRating[];
  service_groups: ServiceGroupRating[];
  is_inherited: boolean;
}

/** All ratings of a home, oldest first. */
export const ratingLoader: LoaderFactory<string, RatingRow[]> = (db) =>
  new DataLoader(async (ids: readonly string[]) => {
    const { rows } = await db.pool.query<RatingRow>(
      `SELECT location_id, from_date, to_date, published_on, framework, status, overall, domains, service_groups, is_inherited
       FROM care_home_rating WHERE location_id = ANY ($1) ORDER BY from_date`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.location_id === id));
  });

/** The rating in force on a day; without one, NOT_YET_INSPECTED. */
export function ratingOn(rows: readonly RatingRow[], day: string): RegulatoryRating {
  const row = rows.find(({ from_date, to_date }) => from_date <= day && day < to_date);
  return row ? toRating(row, day) : notYetInspected;
}

const notYetInspected: RegulatoryRating = {
  regulator: Regulator.CQC,
  framework: null,
  status: RatingStatus.NOT_YET_INSPECTED,
  overall: null,
  domains: [],
  serviceGroups: [],
  publishedOn: null,
  ageInMonths: null,
  isInherited: false,
};

/** @param day the day up to which the age is told */
export function toRating(row: RatingRow, day: string): RegulatoryRating {
  return {
    regulator: Regulator.CQC,
    framework: row.framework as AssessmentFramework,
    status: row.status as RatingStatus,
    overall: row.overall as RatingBand | null,
    domains: row.domains,
    serviceGroups: row.service_groups,
    publishedOn: row.published_on,
    ageInMonths: row.published_on ? differenceInMonths(parseISO(day), parseISO(row.published_on)) : null,
    isInherited: row.is_inherited,
  };
}

const BELOW_GOOD = ['REQUIRES_IMPROVEMENT', 'INADEQUATE'];

/** Whether the two newest overall ratings up to a day are both below Good. Labels in place of ratings do not count. */
export function hasRepeatedBelowGood(rows: readonly RatingRow[], day: string): boolean {
  const rated = rows.filter((row) => row.overall !== null && row.from_date <= day);
  const newest = rated.slice(-2);
  return newest.length === 2 && newest.every((row) => BELOW_GOOD.includes(row.overall!));
}
