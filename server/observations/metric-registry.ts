import { METRIC_RULES } from '../access/policy/metrics.js';
import { areaMetrics } from '../areas/metrics/index.js';
import { capacityMetrics } from '../capacity/metrics/index.js';
import { feeMetrics } from '../fees/metrics/index.js';
import type { Metric, MetricCatalogue } from '../metrics/metric.js';
import { placementMetrics } from '../placements/metrics/index.js';
import { qualityMetrics } from '../quality/metrics/index.js';
import { reportedMetrics } from '../reported/metrics/index.js';

const documents: readonly Metric[] = [
  ...capacityMetrics,
  ...qualityMetrics,
  ...areaMetrics,
  ...reportedMetrics,
  ...feeMetrics,
  ...placementMetrics,
];
const all = documents.map(underItsRule);
const byCode = new Map(all.map((metric) => [metric.code, metric]));

/** @throws for a metric of which the policy says nothing */
function underItsRule(metric: Metric): Metric {
  const rule = METRIC_RULES.get(metric.code);
  if (!rule)
    throw new Error(
      `The policy says nothing of the metric ${metric.code}: add it to server/access/policy/metrics.ts.`,
    );
  return rule === 'open' ? metric : { ...metric, access: rule };
}

/** Every metric of the platform. A new metric joins through its own domain's list. */
export const metricCatalogue: MetricCatalogue = { all, of: (code) => byCode.get(code) };
