import type { Metric } from '../../metrics/metric.js';
import { averageWeeklyPrice } from './average-weekly-price.metric.js';
import { benchmarkMetrics } from './benchmark.metrics.js';

/** The metrics of fees, in the order in which lists show them. */
export const feeMetrics: readonly Metric[] = [averageWeeklyPrice, ...benchmarkMetrics];
