import { HomeVacancyResolver } from './bed-returns/home-vacancies.resolver.js';
import { VacancyResolver } from './bed-returns/vacancies.resolver.js';
import { BlockBedResolver } from './block-beds/block-beds.resolver.js';
import { HomeCapacityResolver } from './home-capacity/home-capacity.resolver.js';
import { LotResolver } from './lot.resolver.js';
import { PrivateCoverageResolver } from './private-coverage.js';
import { ShortTermResolver } from './short-term/short-term.resolver.js';
import { TimelinessResolver } from './timeliness/timeliness.resolver.js';

/** What the API answers about placements, block beds, short-term beds and bed returns. */
export const placementResolvers = [
  LotResolver,
  TimelinessResolver,
  BlockBedResolver,
  HomeVacancyResolver,
  VacancyResolver,
  HomeCapacityResolver,
  ShortTermResolver,
  PrivateCoverageResolver,
] as const;
