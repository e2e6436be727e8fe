import type { UrgencyCode } from '../codes.js';
import { labelOf } from '../enums.js';
import type { TimelinessCounts } from './read-timeliness.js';
import type { ClassChange, MixWarning } from './timeliness-objects.js';

type Judged = Pick<TimelinessCounts, 'onTime' | 'late' | 'openOverdue'>;

/** Requests that are judged. */
export const dueOf = ({ onTime, late, openOverdue }: Judged): number => onTime + late + openOverdue;
const shareOf = (counts: Judged): number => counts.onTime / dueOf(counts);

/**
 * Finds out whether the mix of classes turned the total against every class (Simpson's paradox). Classes that were not
 * judged in both times are no part of the comparison.
 * @returns null where it did not, or there are fewer than two classes to compare
 */
export function mixWarning(
  now: ReadonlyMap<UrgencyCode, Judged>,
  before: ReadonlyMap<UrgencyCode, Judged>,
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
    };
  });
  const moved = Math.sign(totalNow.share - totalBefore.share);
  const isAgainstAll =
    moved !== 0 && classes.every(({ shareNow, shareBefore }) => Math.sign(shareNow - shareBefore) === -moved);
  if (!isAgainstAll) return null;
  return {
    totalBefore: totalBefore.share,
    totalNow: totalNow.share,
    classes,
    statement: statement(classes, totalBefore.share, totalNow.share),
  };
}

function total(urgencies: readonly UrgencyCode[], of: ReadonlyMap<UrgencyCode, Judged>) {
  const all = urgencies.map((urgency) => of.get(urgency)!);
  const due = all.reduce((sum, counts) => sum + dueOf(counts), 0);
  return { due, share: all.reduce((sum, { onTime }) => sum + onTime, 0) / due };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function statement(classes: readonly ClassChange[], before: number, now: number): string {
  const [whole, each] = now < before ? ['fell', 'rose'] : ['rose', 'fell'];
  const grown = [...classes].sort((a, b) => b.partNow - b.partBefore - (a.partNow - a.partBefore))[0]!;
  return (
    `The total ${whole} from ${percent(before)} to ${percent(now)} although every urgency class ${each}: ` +
    `${labelOf(grown.urgency)} requests grew from ${percent(grown.partBefore)} to ${percent(grown.partNow)} of those judged. ` +
    'Read the classes, not the total.'
  );
}
