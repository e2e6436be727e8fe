import type { AreaType, Compared_ComparisonFragment, TrendDirection } from '../graphql/generated/graphql.js';
import { formatDate } from './dates.js';
import { lowerFirst } from './missing.js';
import { countOf, formatPercent, NO_VALUE } from './numbers.js';
import { intervalWords } from './quality-sentences.js';
import { AREA_TYPES_WORDS } from './terms.js';

type Outcome = Compared_ComparisonFragment['outcome'];

const SHARE_VERDICTS: Record<Outcome, string> = {
  BETTER: 'is better than in',
  WORSE: 'is worse than in',
  SIMILAR: 'is similar to that in',
  HIGHER: 'is higher than in',
  LOWER: 'is lower than in',
  TOO_FEW_TO_JUDGE: 'beside that in',
  NOT_COMPARED: 'beside that in',
};

/** Words of comparisons. Neither more nor fewer beds are good: better and worse are for measures with a direction. */
export const COMPARISON_WORDS = {
  subtitle: (measure: string, day: string) => `${measure} · ${day}`,
  columns: {
    with: 'Compared with',
    value: 'Value',
    difference: 'Difference',
    place: 'Place',
    fifth: 'Fifth',
    outcome: 'In words',
  },
  title: (place: string) => `How ${place} compares`,
  ayear: 'a year earlier',
  shareTitle: (place: string, outcome: Outcome, other: string) =>
    `The share of good or outstanding homes in ${place} ${SHARE_VERDICTS[outcome]} ${other}`,
  stands: (place: string, standing: string, missing: number) =>
    `${place} is ${standing}${missing > 0 ? ` (${countOf(missing, 'has', 'have')} no figure)` : ''}.`,
  standsInList: (place: string, list: string) => `With the areas of ${list} it is the ${place}.`,
  yearEarlier: (day: string) => `A year earlier (${day})`,
  ofAreas: (name: string, size: number) => `${name} (${countOf(size, 'area', 'areas')})`,
  listSize: (name: string, size: number, place: string) =>
    `${name} is ${countOf(size, 'area', 'areas')} together, without ${place} itself.`,
  leftOut: (area: string, reason: string) => `${area} is left out: ${lowerFirst(reason)}`,
  notShown: (name: string, reason: string) => `${name} is left out of the chart. ${reason}`,
  points: (points: number | null) =>
    points === null ? NO_VALUE : `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)} points`,
  loading: 'Loading comparisons',
  list: {
    summary: 'Compare with an own list of areas',
    hint: 'The list is kept in the address of this page: copy the link to keep or share it.',
    name: 'Name of the list',
    unnamed: 'Own list',
    add: 'Add an area',
    paste: 'Or paste GSS codes, such as E08000004 E10000028',
    pasteButton: 'Add these areas',
    added: (areas: string) => `${areas} added.`,
    count: (count: number) => countOf(count, 'area', 'areas'),
    unread: (count: number) => `${countOf(count, 'word is', 'words are')} no GSS code.`,
    remove: 'Remove',
    removeAll: 'Remove the list',
    removed: 'The list is removed.',
    members: 'Areas of the list',
  },
} as const;

const FIFTHS = ['lowest', 'second lowest', 'middle', 'second highest', 'highest'];

/** "lowest fifth"; empty where no fifth is told. */
export function fifthWords(quintile: number | null): string {
  return quintile === null ? '' : `${FIFTHS[quintile - 1]} fifth`;
}

/** "12th highest of 153 councils"; null without a place. */
export function placeWords(rank: number | null, rankOf: number | null, type: AreaType): string | null {
  if (rank === null || rankOf === null || rankOf < 2) return null;
  const place = rank === 1 ? 'highest' : rank === rankOf ? 'lowest' : `${ordinal(rank)} highest`;
  return `${place} of ${rankOf} ${lowerFirst(AREA_TYPES_WORDS[type])}`;
}

/** "the 12th highest of 153 councils in England, in the lowest fifth"; null without a place. */
export function standingWords(
  { rank, rankOf, quintile }: Pick<Compared_ComparisonFragment, 'rank' | 'rankOf' | 'quintile'>,
  type: AreaType,
  where: string,
): string | null {
  const place = placeWords(rank, rankOf, type);
  if (place === null) return null;
  return `the ${place} in ${where}${quintile === null ? '' : `, in the ${fifthWords(quintile)}`}`;
}

/** "Better than England: its 95% interval, 71.0% to 78.0%, lies above 70.1%." Null where nothing is judged. */
export function outcomeWords(
  outcome: Outcome,
  label: string,
  benchmark: number | null,
  interval: { lower: number; upper: number } | null,
): string | null {
  const verdict = { BETTER: 'Better than', WORSE: 'Worse than', HIGHER: 'Higher than', LOWER: 'Lower than' };
  if (benchmark === null || interval === null) return null;
  const limits = `95% interval, ${intervalWords(interval)},`;
  if (outcome === 'SIMILAR') return `Similar to ${label}: the ${limits} holds ${formatPercent(benchmark)}`;
  if (outcome === 'NOT_COMPARED' || outcome === 'TOO_FEW_TO_JUDGE') return null;
  const side = interval.lower > benchmark ? 'above' : 'below';
  return `${verdict[outcome]} ${label}: the ${limits} lies ${side} ${formatPercent(benchmark)}`;
}

export interface TrendWords {
  direction: TrendDirection;
  pointsUsed: number;
  percentChange: number | null;
  from: string | null;
  to: string | null;
  reason: string | null;
}

const DIRECTIONS: Record<TrendDirection, string> = {
  CANNOT_BE_CALCULATED: 'Whether it rises or falls cannot be told',
  NO_CHANGE: 'No significant change',
  DECREASING: 'Falling',
  DECREASING_BETTER: 'Falling, which is better',
  DECREASING_WORSE: 'Falling, which is worse',
  INCREASING: 'Rising',
  INCREASING_BETTER: 'Rising, which is better',
  INCREASING_WORSE: 'Rising, which is worse',
};

/** The verdict over year-ends, with how much it changed and why where nothing more can be told. */
export function trendWords(trend: TrendWords): string {
  const { direction, pointsUsed, from, to, reason } = trend;
  const because = reason ? ` ${reason}` : '';
  if (direction === 'CANNOT_BE_CALCULATED' || !from || !to)
    return `Trend: ${lowerFirst(DIRECTIONS[direction])}.${because}`;
  const change =
    trend.percentChange === null ? '' : `, by ${formatPercent(Math.abs(trend.percentChange))} in all`;
  const span = `over ${pointsUsed} year-ends, ${formatDate(from)} to ${formatDate(to)}`;
  return `Trend: ${lowerFirst(DIRECTIONS[direction])} ${span}${direction === 'NO_CHANGE' ? '' : change}.${because}`;
}

function ordinal(number: number): string {
  const suffix = /1[123]$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
