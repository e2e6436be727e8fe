import { createHash } from 'node:crypto';
import type { Metric, MetricDisclosure } from '../metrics/metric.js';
import type { Measure, MeasureKind } from './contribution.js';

export type ProtectedMetric = Metric & { readonly disclosure: MetricDisclosure };

/** Metrics about the same records, which are protected together. */
export interface Family {
  /** Stays the same while dataset and records do. */
  readonly key: string;
  readonly dataset: string;
  readonly records: string;
  readonly metrics: readonly ProtectedMetric[];
  readonly measures: readonly Measure[];
}

export const isProtected = (metric: Metric): metric is ProtectedMetric => metric.disclosure !== undefined;

/** The families that some metrics form. */
export function familiesOf(metrics: readonly Metric[]): Family[] {
  const families = new Map<string, ProtectedMetric[]>();
  for (const metric of metrics.filter(isProtected)) {
    const key = familyKey(metric.disclosure);
    families.set(key, [...(families.get(key) ?? []), metric]);
  }
  return [...families].map(([key, some]) => ({
    key,
    dataset: some[0]!.disclosure.dataset,
    records: some[0]!.disclosure.records,
    metrics: some,
    measures: measuresOf(some),
  }));
}

function familyKey({ dataset, records }: MetricDisclosure): string {
  return `${dataset}:${createHash('sha256').update(records).digest('hex').slice(0, 12)}`;
}

/** Measures with the same parts are one, whichever metrics show them. */
const measureCode = (kind: MeasureKind, parts: readonly string[]): string =>
  `${kind}:${[...parts].sort().join('+')}`;

/** The measure of a metric's numerator. */
export function numeratorMeasure({ disclosure: { kind, parts } }: ProtectedMetric): Measure {
  return measure(kind === 'AMOUNT' || kind === 'MEAN' ? 'AMOUNT' : 'COUNT', parts, true);
}

/** The measure of a metric's denominator; null where that is nothing to protect. */
export function baseMeasure({ code, disclosure: { kind, baseParts } }: ProtectedMetric): Measure | null {
  if (kind !== 'SHARE' && kind !== 'MEAN') return null;
  if (!baseParts) throw new Error(`The metric ${code} needs disclosure.baseParts.`);
  return measure('COUNT', baseParts, true);
}

function measure(kind: MeasureKind, parts: readonly string[], isShown: boolean): Measure {
  return { code: measureCode(kind, parts), kind, parts, isShown };
}

function measuresOf(metrics: readonly ProtectedMetric[]): Measure[] {
  const all = metrics.flatMap((metric) => {
    const base = baseMeasure(metric);
    const rest =
      metric.disclosure.kind === 'SHARE'
        ? [
            measure(
              'COUNT',
              base!.parts.filter((part) => !metric.disclosure.parts.includes(part)),
              false,
            ),
          ]
        : [];
    return [numeratorMeasure(metric), ...(base ? [base] : []), ...rest];
  });
  const shown = new Set(all.filter(({ isShown }) => isShown).map(({ code }) => code));
  const distinct = new Map(all.map((one) => [one.code, { ...one, isShown: shown.has(one.code) }]));
  return [...distinct.values()];
}
