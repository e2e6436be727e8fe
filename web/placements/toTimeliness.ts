import { slug } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { IntervalRow } from '../charts/IntervalRows.js';
import { toLineModel, type LineModel } from '../charts/line-model.js';
import type {
  TimelinessGroup_GroupFragment,
  Timeliness_ReportFragment,
} from '../graphql/generated/graphql.js';
import { formatPercent, inPerCent } from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';

export type TimelinessGroup = TimelinessGroup_GroupFragment;

type Place = { gssCode: string; name: string };

/**
 * "85.6% of places for Harrowdale were found on time: the target of 85% is met"; the verdict never without its n.
 * @param whose "for Harrowdale", "in homes in Harrowdale"
 */
export function timelinessHeadline(total: TimelinessGroup, target: number, whose: string): string {
  const { value } = total.share;
  const verdict = TIMELINESS_WORDS.verdicts[total.verdict](targetText(target));
  if (value === null) return TIMELINESS_WORDS.noShare(whose);
  return TIMELINESS_WORDS.headline(formatPercent(inPerCent(value)), whose, verdict);
}

/** In how many months the target was reached, of those with enough requests to judge. */
export function byMonthHeadline(months: readonly TimelinessGroup[], target: number): string {
  const count = (verdict: TimelinessGroup['verdict']) =>
    months.filter((month) => month.verdict === verdict).length;
  const judged = count('MET') + count('NOT_MET');
  if (judged === 0) return TIMELINESS_WORDS.byMonthNone(targetText(target));
  return (
    TIMELINESS_WORDS.byMonthTitle(count('MET'), judged, targetText(target)) +
    TIMELINESS_WORDS.byMonthFew(count('TOO_FEW_TO_JUDGE'))
  );
}

/** Whether the share may lie on either side of the target. */
export function isByChance({ verdict, share }: TimelinessGroup, target: number): boolean {
  const { interval } = share;
  const isJudged = verdict === 'MET' || verdict === 'NOT_MET';
  return isJudged && !!interval && interval.lower <= target && target <= interval.upper;
}

/** "85%": targets are whole per cents but for those that are not. */
export const targetText = (target: number): string =>
  Number.isInteger(Math.round(target * 1000) / 10)
    ? `${Math.round(target * 100)}%`
    : formatPercent(target * 100);

/** Groups as dots with intervals; those of too few requests are told in grey, and in words. */
export function toRows(groups: readonly TimelinessGroup[], fewest: number): IntervalRow[] {
  return groups.map((group) => ({
    key: group.key ?? 'none',
    label: group.label,
    role: group.due < fewest ? 'other' : 'place',
    value: inPerCent(group.share.value),
    interval: group.share.interval && {
      lower: group.share.interval.lower * 100,
      upper: group.share.interval.upper * 100,
    },
    note: noteOf(group),
  }));
}

function noteOf(group: TimelinessGroup): string {
  const counts = TIMELINESS_WORDS.counts(group.onTime, group.due);
  const verdict = TIMELINESS_WORDS.shortVerdicts[group.verdict];
  return [group.due === 0 ? TIMELINESS_WORDS.noneJudged : counts, group.due > 0 ? verdict : '']
    .filter(Boolean)
    .join(' · ');
}

/** The share month by month beside the target; a month in which nothing fell due stays a gap. */
export function toMonths(groups: readonly TimelinessGroup[], target: number, place: Place): LineModel {
  const points = groups.flatMap((group) =>
    group.key === null
      ? []
      : [{ month: group.key, value: inPerCent(group.share.value), status: group.share.status }],
  );
  return toLineModel([
    { key: place.gssCode, label: place.name, role: 'place', points },
    {
      key: 'target',
      label: TIMELINESS_WORDS.target(targetText(target)),
      role: 'nation',
      points: points.map(({ month }) => ({ month, value: target * 100, status: 'PRESENT' })),
    },
  ]);
}

/** The class furthest below the target among those that can be judged; null where none is below. */
export function weakest(groups: readonly TimelinessGroup[]): TimelinessGroup | null {
  return groups
    .filter(({ verdict }) => verdict === 'NOT_MET')
    .reduce<TimelinessGroup | null>(
      (low, group) => (low === null || group.share.value! < low.share.value! ? group : low),
      null,
    );
}

export interface GroupSet {
  by: string;
  groups: readonly TimelinessGroup[];
}

/** A row for each group; `period` in words, as the card says it. */
export function toFlat(
  sets: readonly GroupSet[],
  { place, period }: { place: Place; period: string },
  what: string,
): FlatTable {
  return {
    fileName: `placements-${what}-${slug(place.name)}`,
    rows: sets.flatMap(({ by, groups }) =>
      groups.map((group) => ({
        ...{ area_code: place.gssCode, area_name: place.name, period, by, group: group.label },
        ...{ requested: group.requested, judged: group.due, on_time: group.onTime, late: group.late },
        ...{ open_overdue: group.openOverdue, open_not_due: group.openNotDue },
        ...{ withdrawn: group.withdrawn, died: group.died, admitted_elsewhere: group.admittedElsewhere },
        ...{ share_on_time: group.share.value, verdict: group.verdict },
        ...{ lower_95: group.share.interval?.lower ?? null, upper_95: group.share.interval?.upper ?? null },
        ...{ median_hours: group.medianHours.value, p90_hours: group.p90Hours.value },
        ...{ hours_counted: group.hoursBasis },
      })),
    ),
  };
}

/** The sentences before the figures: open and overdue, left out, and how long it took. */
export function beside({ total }: { total: TimelinessGroup }): string[] {
  const out = total.withdrawn + total.died + total.admittedElsewhere;
  return [
    TIMELINESS_WORDS.open(total.openOverdue, total.openNotDue),
    out > 0 ? TIMELINESS_WORDS.leftOut(out) : null,
    total.medianHours.value === null
      ? null
      : TIMELINESS_WORDS.hours(total.medianHours.value, total.p90Hours.value),
  ].filter((sentence) => sentence !== null);
}

/** Reasons as bars, most frequent first. */
export const toReasons = (reasons: Timeliness_ReportFragment['missReasons']) =>
  reasons.map(({ reason, label, count }) => ({
    ...{ key: reason, label, role: 'place' as const, value: count.value ?? 0 },
  }));
