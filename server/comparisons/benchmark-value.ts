import type { Metric } from '../metrics/metric.js';
import { ValueStatus } from '../metrics/value.js';
import { medianOf } from '../statistics/median.js';
import type { PeerValue } from './peer-values.js';

/** How a benchmark value comes about. */
export enum BenchmarkBasis {
  WHOLE_AREA = 'WHOLE_AREA',
  TOTAL = 'TOTAL',
  POOLED = 'POOLED',
  MEAN_PER_AREA = 'MEAN_PER_AREA',
  MEDIAN_OF_AREAS = 'MEDIAN_OF_AREAS',
  EARLIER = 'EARLIER',
  TARGET = 'TARGET',
  NONE = 'NONE',
}

export interface BenchmarkValue {
  readonly value: number | null;
  readonly status: ValueStatus;
  /** Why there is none. */
  readonly reason: string | null;
  readonly basis: BenchmarkBasis;
  /** Members with a value. */
  readonly present: number;
}

/** A count adds up, a rate or share is pooled, any other summary (a median) has neither numerator nor denominator. */
export type MetricKind = 'COUNT' | 'RATIO' | 'SUMMARY';

/** Which of them a metric is, told from its document and some of its values. */
export function kindOf({ denominator }: Metric, values: readonly Pick<PeerValue, 'numerator'>[]): MetricKind {
  if (denominator !== null) return 'RATIO';
  return values.some(({ numerator }) => numerator !== null) ? 'COUNT' : 'SUMMARY';
}

/**
 * The value of a group of areas together. Rates and shares are pooled, Σ numerators ÷ Σ denominators × multiplier, never the
 * mean of rates; counts are the mean per area, or the total where the group is what the area lies in; medians the median.
 * Members of a list without a value are left out; of what the area lies in no part may lack.
 */
export function benchmarkOf(
  kind: MetricKind,
  multiplier: number,
  members: readonly PeerValue[],
  isParent: boolean,
): BenchmarkValue {
  const there = members.filter(({ status, value }) => status === ValueStatus.PRESENT && value !== null);
  const present = there.length;
  const basis = basisOf(kind, members.length, isParent);
  if (present === 0 || (isParent && present < members.length)) return { ...missing(members), basis, present };
  const sum = (pick: (member: PeerValue) => number | null) =>
    there.reduce((total, member) => total + (pick(member) ?? 0), 0);
  const values = there.map(({ value }) => value!);
  const value = {
    [BenchmarkBasis.WHOLE_AREA]: () => values[0]!,
    [BenchmarkBasis.TOTAL]: () => sum(({ value: one }) => one),
    [BenchmarkBasis.POOLED]: () =>
      (multiplier * sum(({ numerator }) => numerator)) / sum(({ denominator }) => denominator),
    [BenchmarkBasis.MEAN_PER_AREA]: () => sum(({ value: one }) => one) / present,
    [BenchmarkBasis.MEDIAN_OF_AREAS]: () => medianOf(values)!,
  }[basis]();
  return { value, status: ValueStatus.PRESENT, reason: null, basis, present };
}

function basisOf(kind: MetricKind, members: number, isParent: boolean) {
  if (kind === 'COUNT') return isParent ? BenchmarkBasis.TOTAL : BenchmarkBasis.MEAN_PER_AREA;
  if (isParent && members === 1) return BenchmarkBasis.WHOLE_AREA;
  return kind === 'RATIO' ? BenchmarkBasis.POOLED : BenchmarkBasis.MEDIAN_OF_AREAS;
}

/** A single member’s own reason; of several, how many of them are without a value. */
function missing(members: readonly PeerValue[]): Omit<BenchmarkValue, 'basis' | 'present'> {
  const without = members.filter(({ status }) => status !== ValueStatus.PRESENT);
  const isAlike = without.length > 0 && without.every(({ status }) => status === without[0]!.status);
  const status = isAlike ? without[0]!.status : ValueStatus.NOT_AVAILABLE;
  const reason =
    members.length === 1
      ? (members[0]!.reason ?? 'It has no value.')
      : `${without.length} of ${members.length} areas have no value.`;
  return { value: null, status, reason };
}
