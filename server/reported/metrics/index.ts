import type { Metric } from '../../metrics/metric.js';
import { dischargeMetrics } from './discharge.metrics.js';
import { feeMetrics } from './fee.metrics.js';
import { unitCostMetrics } from './unit-cost.metrics.js';
import { waitsMetrics } from './waits.metrics.js';

/** The metrics that official sources report, in the order in which lists show them. */
export const reportedMetrics: readonly Metric[] = [
  ...feeMetrics,
  ...unitCostMetrics,
  ...dischargeMetrics,
  ...waitsMetrics,
];
