import type { Metric } from '../../metrics/metric.js';
import { bedsPer100k } from './beds-per-100k.metric.js';
import { careHomes } from './care-homes.metric.js';
import { dormantHomes } from './dormant-homes.metric.js';
import { flowMetrics } from './flow.metrics.js';
import { registeredBeds } from './registered-beds.metric.js';

/** The metrics of capacity, in the order in which lists show them. */
export const capacityMetrics: readonly Metric[] = [
  bedsPer100k,
  registeredBeds,
  careHomes,
  dormantHomes,
  ...flowMetrics,
];
