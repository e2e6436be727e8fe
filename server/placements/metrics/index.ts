import { admittableVacancies, bedOccupancy, medianHomeOccupancy } from './bed-returns.metrics.js';
import { blockBedShare, blockBedUtilisation } from './block-beds.metrics.js';
import { shortTermMetrics } from './short-term.metrics.js';
import {
  placementMedianHours,
  placementP90Hours,
  placementsMissed,
  placementsOnTime,
  placementsRequested,
} from './timeliness.metrics.js';

/** Private measures of placements, block beds and bed returns. */
export const placementMetrics = [
  placementsOnTime,
  placementsRequested,
  placementsMissed,
  placementMedianHours,
  placementP90Hours,
  blockBedUtilisation,
  blockBedShare,
  ...shortTermMetrics,
  bedOccupancy,
  admittableVacancies,
  medianHomeOccupancy,
];
