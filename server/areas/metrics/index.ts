import type { Metric } from '../../metrics/metric.js';
import { population } from './population.metric.js';

/** The metrics of areas, in the order in which lists show them. */
export const areaMetrics: readonly Metric[] = [population];
