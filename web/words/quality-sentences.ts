import { countOf, formatCount, formatPercent } from './numbers.js';

export interface ShareOfHomes {
  place: string;
  /** In per cent. */
  share: number | null;
  goodOrBetter: number | null;
  outOf: number | null;
}

/** "81.4% of rated care homes in Oldham are good or outstanding (35 of 43); England 79.0%" */
export function goodOrBetterSentence(home: ShareOfHomes, against: ShareOfHomes | null): string | null {
  if (home.share === null) return null;
  const counts =
    home.goodOrBetter === null || home.outOf === null
      ? ''
      : ` (${formatCount(home.goodOrBetter)} of ${formatCount(home.outOf)})`;
  const other = against && against.share !== null ? `; ${against.place} ${formatPercent(against.share)}` : '';
  return `${formatPercent(home.share)} of rated care homes in ${home.place} are good or outstanding${counts}${other}`;
}

/**
 * Whether an area's share stands out from another's value, polarity in mind: better and worse only where the other
 * value lies outside the interval, otherwise similar.
 */
export function standsAgainst(
  interval: { lower: number; upper: number } | null | undefined,
  other: number | null | undefined,
  otherName: string,
): string | null {
  if (!interval || typeof other !== 'number') return null;
  if (interval.lower > other) return `Better than ${otherName}`;
  if (interval.upper < other) return `Worse than ${otherName}`;
  return `Similar to ${otherName}`;
}

/** "4 of 44 homes have no rating yet." Null where every home is rated. */
export function unratedSentence(unrated: number, homes: number): string | null {
  if (unrated === 0) return null;
  return `${formatCount(unrated)} of ${countOf(homes, 'home', 'homes')} ${unrated === 1 ? 'has' : 'have'} no rating.`;
}

/** "71.5% to 82.6%". */
export function intervalWords(interval: { lower: number; upper: number } | null | undefined): string {
  return interval ? `${formatPercent(interval.lower)} to ${formatPercent(interval.upper)}` : '';
}

/** "9 of 44 homes in Oldham require improvement or are inadequate, 4 have no rating". */
export function mixSentence(
  place: string,
  belowGood: number,
  profile: { homes: number; unrated: number },
): string {
  const below =
    belowGood === 0
      ? `No rated home in ${place} is below good`
      : `${formatCount(belowGood)} of ${countOf(profile.homes, 'home', 'homes')} in ${place} ${
          belowGood === 1 ? 'is' : 'are'
        } rated below good`;
  if (profile.unrated === 0) return below;
  return `${below}; ${formatCount(profile.unrated)} ${profile.unrated === 1 ? 'has' : 'have'} no rating`;
}
