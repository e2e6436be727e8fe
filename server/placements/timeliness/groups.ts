import { Observation, type ObservedValue } from '../../metrics/observation.js';
import { lastDayOf } from '../../metrics/period.js';
import { ValueFlag, ValueStatus } from '../../metrics/value.js';
import { wilsonInterval } from '../../statistics/wilson.js';
import type { UrgencyCode } from '../codes.js';
import type { RulesInForce } from '../clock/rules.js';
import { ClockCounts, labelOf, TargetVerdict } from '../enums.js';
import { hoursOf, rulesUsed } from './hours.js';
import { dueOf } from './mix.js';
import type { TimelinessCell, TimelinessCounts } from './read-timeliness.js';
import type { TimelinessGroup } from './timeliness-objects.js';

/** What every figure of one report has in common. */
export interface ReportFrame {
  areaCode: string;
  /** Months, YYYY-MM. */
  from: string;
  to: string;
  version: number | null;
  target: number;
  fewestJudged: number;
  /** The rules at the end of the time, for the hours of each class. */
  rules: RulesInForce | null;
  /** Every version of the rules. */
  allRules: readonly RulesInForce[];
  /** Why nothing is told; null where something is. */
  untold: string | null;
  /** What is not told of months that are told in part; null where all is. */
  partly: string | null;
  /** Names of lots by code. */
  lots: ReadonlyMap<string, string>;
}

export const NO_REQUESTS: TimelinessCounts = {
  ...{ requested: 0, onTime: 0, late: 0, openOverdue: 0, openNotDue: 0, withdrawn: 0, died: 0 },
  ...{ admittedElsewhere: 0, withoutRule: 0, clockHours: null, elapsedHours: null },
};

/** The figures of one group, as observations that can be defended. */
export function groupOf(
  counts: TimelinessCounts & Partial<Omit<TimelinessCell, keyof TimelinessCounts>>,
  frame: ReportFrame,
): TimelinessGroup {
  const due = dueOf(counts);
  const observe = observer(frame, counts.dimension === 'MONTH' ? counts.key! : null, counts.releaseIds ?? []);
  const answered = counts.onTime + counts.late;
  const verdict = verdictOf(counts.onTime, due, frame);
  const isUrgency = counts.dimension === 'URGENCY';
  const urgency = isUrgency ? (counts.key as UrgencyCode) : null;
  const limit = urgency === null ? null : (frame.rules?.rules.urgencies[urgency] ?? null);
  const { commissioners = [], rulesVersions = [] } = counts;
  const hours = hoursOf(counts, urgency, rulesUsed(frame.allRules, { commissioners, rulesVersions }, frame));
  const {
    requested,
    onTime,
    late,
    openOverdue,
    openNotDue,
    withdrawn,
    died,
    admittedElsewhere,
    withoutRule,
  } = counts;
  return {
    ...{
      requested,
      due,
      onTime,
      late,
      openOverdue,
      openNotDue,
      withdrawn,
      died,
      admittedElsewhere,
      withoutRule,
    },
    key: counts.key ?? null,
    label: labelFor(counts, frame),
    urgency,
    targetHours: limit?.hours ?? null,
    counts: limit ? ClockCounts[limit.counts] : null,
    share: observe('placements_on_time', due === 0 ? null : onTime / due, {
      ...{ numerator: onTime, denominator: due, why: 'None of these requests was answered or fell due.' },
    }),
    verdict,
    meetsTarget: verdict === TargetVerdict.MET ? true : verdict === TargetVerdict.NOT_MET ? false : null,
    hoursBasis: hours.basis,
    medianHours: observe('placement_median_hours', hours.median, {
      ...{ numerator: null, denominator: answered, why: 'No offer was accepted for any of these requests.' },
    }),
    p90Hours: observe('placement_p90_hours', hours.p90, {
      ...{ numerator: null, denominator: answered, why: 'No offer was accepted for any of these requests.' },
    }),
  };
}

type Observe = (
  metricCode: string,
  value: number | null,
  about: { numerator: number | null; denominator: number | null; why: string },
) => Observation;

/** Makes observations of the report's time, or of one month of it. */
export function observer(frame: ReportFrame, month: string | null, releaseIds: number[]): Observe {
  const { areaCode, from, to, version, untold } = frame;
  const partly = month === null ? frame.partly : null;
  return (metricCode, value, { numerator, denominator, why }) => {
    const isTold = untold === null;
    const isThere = isTold && value !== null;
    const observed: ObservedValue = {
      ...{ metricCode, areaCode, locationId: null, serviceType: null, band: null, group: [] },
      ...{ from: `${month ?? from}-01`, to: lastDayOf(month ?? to), midYear: null },
      ...{ contributing: null, expected: null, releaseIds, version },
      flags: isThere && partly !== null ? [ValueFlag.PARTIAL_COVERAGE] : [],
      value: isThere ? value : null,
      status: isThere ? ValueStatus.PRESENT : isTold ? ValueStatus.NOT_APPLICABLE : ValueStatus.NOT_AVAILABLE,
      reason: isThere ? partly : (untold ?? why),
      numerator: isThere ? numerator : null,
      denominator: isThere ? denominator : null,
    };
    return new Observation(observed);
  };
}

function verdictOf(
  onTime: number,
  due: number,
  { target, fewestJudged, untold }: ReportFrame,
): TargetVerdict {
  if (untold !== null || due === 0) return TargetVerdict.NOT_JUDGED;
  if (due < fewestJudged) return TargetVerdict.TOO_FEW_TO_JUDGE;
  return onTime / due >= target ? TargetVerdict.MET : TargetVerdict.NOT_MET;
}

function labelFor(
  { key, dimension }: Partial<Pick<TimelinessCell, 'key' | 'dimension'>>,
  { lots }: ReportFrame,
): string {
  if (dimension === undefined || dimension === 'ALL') return 'All requests';
  if (key === null || key === undefined) return 'None recorded';
  if (dimension === 'MONTH') return key;
  if (dimension === 'LOT') return lots.get(key) ?? key;
  return labelOf(key);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** The verdict as a sentence: never without its number of requests and its interval. */
export function statementOf(group: TimelinessGroup, { target, fewestJudged, untold }: ReportFrame): string {
  const { onTime, due, verdict } = group;
  if (untold !== null) return untold;
  if (due === 0) return 'No request of the time was answered or fell due, so there is no share.';
  const { lower, upper } = wilsonInterval(onTime, due)!;
  const figures = `${onTime} of ${due} requests were answered on time, ${percent(onTime / due)} (95% interval ${percent(lower)} to ${percent(upper)})`;
  if (verdict === TargetVerdict.TOO_FEW_TO_JUDGE)
    return `${figures}: too few to judge against the target of ${percent(target)}; that takes ${fewestJudged}.`;
  const words = verdict === TargetVerdict.MET ? 'met' : 'not met';
  const open =
    lower < target && target < upper
      ? ' The interval holds the target: a little more or less is chance.'
      : '';
  return `${figures}: the target of ${percent(target)} was ${words}.${open}`;
}
