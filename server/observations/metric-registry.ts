import { areaMetrics } from '../areas/metrics/index.js';
import { capacityMetrics } from '../capacity/metrics/index.js';
import type { Metric, MetricCatalogue } from '../metrics/metric.js';
import { qualityMetrics } from '../quality/metrics/index.js';

const all: readonly Metric[] = [...capacityMetrics, ...qualityMetrics, ...areaMetrics];
const byCode = new Map(all.map((metric) => [metric.code, metric]));

/** Every metric of the platform. A new metric joins through its own domain's list. */
export const metricCatalogue: MetricCatalogue = { all, of: (code) => byCode.get(code) };
