import type { Metric } from '../../metrics/metric.js';
import { goodOrBetterOfAll, goodOrBetterOfRated } from './good-or-better.metrics.js';
import { bedsInGoodOrBetter, ratedHomes, ratingAgeMonths } from './ratings.metrics.js';

/** The metrics of quality, in the order in which lists show them. */
export const qualityMetrics: readonly Metric[] = [
  goodOrBetterOfRated,
  goodOrBetterOfAll,
  ratedHomes,
  bedsInGoodOrBetter,
  ratingAgeMonths,
];
