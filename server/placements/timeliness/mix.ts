import type { UrgencyCode } from '../codes.js';
import { labelOf } from '../enums.js';
import type { TimelinessCounts } from './read-timeliness.js';
import type { ClassChange, MixWarning } from './timeliness-objects.js';

type Judged = Pick<TimelinessCounts, 'onTime' | 'late' | 'openOverdue'>;

/** Labels of the two times that are compared. */
export interface MixPeriods {
  now: string;
  before: string;
}

/** Requests that are judged. */
export const dueOf = ({ onTime, late, openOverdue }: Judged): number => onTime + late + openOverdue;
const shareOf = (counts: Judged): number => counts.onTime / dueOf(counts);

/**
 * Finds out whether the mix of classes turned the total against every class (Simpson's paradox). Classes that were not
 * judged in both times are no part of the comparison.
 * @param periods the two times as the sentence names them
 * @returns null where it did not, or there are fewer than two classes to compare
 */
export function mixWarning(
  now: ReadonlyMap<UrgencyCode, Judged>,
  before: ReadonlyMap<UrgencyCode, Judged>,
  periods: MixPeriods,
): Omit<MixWarning, 'previous'> | null {
  const urgencies = [...now.keys()].filter((urgency) => {
    const earlier = before.get(urgency);
    return dueOf(now.get(urgency)!) > 0 && earlier !== undefined && dueOf(earlier) > 0;
  });
  if (urgencies.length < 2) return null;
  const [totalNow, totalBefore] = [total(urgencies, now), total(urgencies, before)];
  const classes = urgencies.map((urgency): ClassChange => {
    const [one, other] = [now.get(urgency)!, before.get(urgency)!];
    return {
      urgency,
      shareBefore: shareOf(other),
      shareNow: shareOf(one),
      partBefore: dueOf(other) / totalBefore.due,
      partNow: dueOf(one) / totalNow.due,
      judgedBefore: dueOf(other),
      judgedNow: dueOf(one),
    };
  });
  const moved = Math.sign(totalNow.share - totalBefore.share);
  const isAgainstAll =
    moved !== 0 && classes.every(({ shareNow, shareBefore }) => Math.sign(shareNow - shareBefore) === -moved);
  if (!isAgainstAll) return null;
  return {
    judgedBefore: totalBefore.due,
    judgedNow: totalNow.due,
    totalBefore: totalBefore.share,
    totalNow: totalNow.share,
    classes,
    statement: statement(classes, { before: totalBefore, now: totalNow }, periods),
  };
}

function total(urgencies: readonly UrgencyCode[], of: ReadonlyMap<UrgencyCode, Judged>): Total {
  const all = urgencies.map((urgency) => of.get(urgency)!);
  const due = all.reduce((sum, counts) => sum + dueOf(counts), 0);
  return { due, share: all.reduce((sum, { onTime }) => sum + onTime, 0) / due };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

interface Total {
  due: number;
  share: number;
}

function statement(
  classes: readonly ClassChange[],
  { before, now }: { before: Total; now: Total },
  periods: MixPeriods,
): string {
  const [whole, each] = now.share < before.share ? ['fell', 'rose'] : ['rose', 'fell'];
  const grown = [...classes].sort((a, b) => b.partNow - b.partBefore - (a.partNow - a.partBefore))[0]!;
  const of = ({ share, due }: Total, period: string) =>
    `${percent(share)} of ${due} requests judged (${period})`;
  return (
    `The total ${whole} from ${of(before, periods.before)} to ${of(now, periods.now)} although every urgency class ${each}: ` +
    `${labelOf(grown.urgency)} requests grew from ${grown.judgedBefore} (${percent(grown.partBefore)}) to ${grown.judgedNow} ` +
    `(${percent(grown.partNow)}) of those judged. Read the classes, not the total.`
  );
}
