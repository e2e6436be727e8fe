import { capacityMetrics } from '../capacity/metrics/index.js';
import type { Metric } from '../metrics/metric.js';
import { qualityMetrics } from '../quality/metrics/index.js';

/** Every metric of the platform, in the order in which lists show them. */
export const METRICS: readonly Metric[] = [...capacityMetrics, ...qualityMetrics];

const byCode = new Map(METRICS.map((metric) => [metric.code, metric]));

/** The metric of a code, or undefined where no metric has it. */
export function metricOf(code: string): Metric | undefined {
  return byCode.get(code);
}
