import type { ValueFlag } from '../graphql/generated/graphql.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { FLAG_WORDS } from '../words/terms.js';

/** Every caveat that any of the months carries, with how many carry it where that is not all. */
export function flagNotes(points: readonly { flags: readonly ValueFlag[] }[]): string[] {
  const counts = new Map<ValueFlag, number>();
  for (const flag of points.flatMap((point) => point.flags)) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return [...counts].map(([flag, count]) =>
    count === points.length
      ? FLAG_WORDS[flag]
      : `${FLAG_WORDS[flag]} ${CAPACITY_WORDS.monthsOf(count, points.length)}`,
  );
}
