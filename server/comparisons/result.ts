import { ComparatorMethod } from '../areas/area-type.js';
import type { Metric } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import { ValueStatus } from '../metrics/value.js';
import { standingOf } from '../statistics/rank.js';
import {
  BenchmarkBasis,
  benchmarkOf,
  type BenchmarkValue,
  kindOf,
  type MetricKind,
} from './benchmark-value.js';
import type { Comparison, ComparisonExclusion } from './comparison.js';
import { statementOf } from './comparison-words.js';
import { judge, type Judged } from './judgement.js';
import type { PeerValue, PeerValues } from './peer-values.js';
import type { Plan } from './plan.js';

/** What rounding of a product leaves over is no bed. */
const EPSILON = 1e-9;

/** The comparison of a plan whose values were read. @param ranked gives the values of the set that it is ranked in */
export function resultOf(
  plan: Plan,
  metric: Metric,
  peers: PeerValues,
  ranked: () => readonly (number | null)[],
): Comparison {
  const { observed, benchmark: asked, group, label } = plan;
  const members = membersOf(plan, peers);
  const kind = kindOf(metric, [observed, ...members.map(({ value }) => value)]);
  const benchmark = benchmarkIn(
    plan,
    metric,
    kind,
    members.map(({ value }) => value),
  );
  const value = observed.status === ValueStatus.PRESENT ? observed.value : null;
  const judged = judge(plan, metric, kind, value, benchmark);
  return {
    method: asked.method,
    level: asked.level,
    outcome: judged.outcome,
    targetMet: judged.targetMet,
    benchmarkLabel: label,
    basis: benchmark.basis,
    benchmarkValue: benchmark.value,
    benchmarkStatus: benchmark.status,
    benchmarkReason: benchmark.reason,
    ...distanceOf(value, benchmark),
    numeratorToReach:
      kind === 'RATIO' ? numeratorToReach(observed, benchmark.value, metric.multiplier) : null,
    ...standingIn(plan, value, ranked),
    groupSize: group && group.problem === null ? sizeOf(group) : null,
    excluded: [...(group?.excluded ?? []), ...withoutValue(plan, members)],
    statement: statement(plan, metric, kind, value, benchmark, judged),
  };
}

interface Member {
  readonly code: string;
  readonly name: string;
  readonly value: PeerValue;
}

function membersOf({ group, frame, observed, benchmark }: Plan, peers: PeerValues): Member[] {
  if (benchmark.method === ComparatorMethod.PREVIOUS_PERIOD && observed.areaCode !== null)
    return [{ code: observed.areaCode, name: '', value: peers(frame, observed.areaCode) }];
  return (group?.members ?? []).map(({ code, name }) => ({ code, name, value: peers(frame, code) }));
}

function benchmarkIn(
  { benchmark, group, problem }: Plan,
  { multiplier }: Metric,
  kind: MetricKind,
  values: readonly PeerValue[],
): BenchmarkValue {
  const there = { status: ValueStatus.PRESENT, reason: null };
  if (problem !== null)
    return {
      value: null,
      status: ValueStatus.NOT_APPLICABLE,
      reason: problem,
      basis: BenchmarkBasis.NONE,
      present: 0,
    };
  if (benchmark.method === ComparatorMethod.TARGET)
    return { ...there, value: benchmark.target!, basis: BenchmarkBasis.TARGET, present: 0 };
  if (group) return benchmarkOf(kind, multiplier, values, group.kind === 'PARENT');
  const [before] = values;
  const isThere = before!.status === ValueStatus.PRESENT && before!.value !== null;
  return {
    ...(isThere ? { ...there, value: before!.value } : { ...before!, value: null }),
    basis: BenchmarkBasis.EARLIER,
    present: isThere ? 1 : 0,
  };
}

/** Against a total, of which the value is a part, only the share says something. */
function distanceOf(value: number | null, { value: benchmark, basis }: BenchmarkValue) {
  if (value === null || benchmark === null) return { difference: null, percentDifference: null, ratio: null };
  const ratio = benchmark === 0 ? null : value / benchmark;
  if (basis === BenchmarkBasis.TOTAL) return { difference: null, percentDifference: null, ratio };
  const difference = value - benchmark;
  return { difference, ratio, percentDifference: benchmark === 0 ? null : (100 * difference) / benchmark };
}

/** How many of the numerator would close the gap, the denominator as it is. */
function numeratorToReach(
  { status, numerator, denominator }: ObservedValue,
  benchmark: number | null,
  multiplier: number,
): number | null {
  if (status !== ValueStatus.PRESENT || benchmark === null) return null;
  if (numerator === null || denominator === null) return null;
  const gap = Math.ceil(
    (benchmark * denominator) / multiplier - numerator - EPSILON * Math.max(1, numerator),
  );
  return gap === 0 ? 0 : gap;
}

function standingIn(
  { group }: Plan,
  value: number | null,
  ranked: () => readonly (number | null)[],
): Pick<Comparison, 'rank' | 'rankOf' | 'notRanked' | 'quintile'> {
  if (!group || group.problem !== null) return { rank: null, rankOf: null, notRanked: null, quintile: null };
  const { rank, of, notRanked, quintile } = standingOf(value, ranked());
  return { rank, rankOf: of, notRanked, quintile };
}

const sizeOf = (group: NonNullable<Plan['group']>): number =>
  group.kind === 'LIST' ? group.members.length : Math.max(0, group.ranked.length - 1);

function withoutValue({ group }: Plan, members: readonly Member[]): ComparisonExclusion[] {
  if (group?.kind !== 'LIST') return [];
  return members
    .filter(({ value }) => value.status !== ValueStatus.PRESENT)
    .map(({ code, name, value }) => ({ gssCode: code, name, reason: value.reason ?? 'It has no value.' }));
}

function statement(
  { observed, benchmark: asked, group, label }: Plan,
  metric: Metric,
  kind: MetricKind,
  value: number | null,
  { value: benchmark, basis, reason, present }: BenchmarkValue,
  judged: Judged,
): string {
  if (value === null) return `Not compared: ${observed.reason ?? 'there is no value.'}`;
  if (benchmark === null) return `Not compared with ${label}: ${reason}`;
  return statementOf({
    ...{ metric, value, benchmark, basis, label, present, ...judged },
    band: observed.band,
    isCount: kind === 'COUNT',
    listed: group?.kind === 'LIST' ? group.members.length : null,
    minimum: asked.minimum,
  });
}
