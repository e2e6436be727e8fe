import type { ValueStatus } from '../graphql/generated/graphql.js';
import { countOf } from './numbers.js';

/** Why a figure is not there, as a whole sentence; the API's own reason when it gives one. */
export function whyMissing(status: ValueStatus, reason: string | null | undefined): string {
  if (reason) return `Not available because ${lowerFirst(reason)}`;
  switch (status) {
    case 'SUPPRESSED':
      return 'Withheld because so few people stand behind it that somebody could be identified.';
    case 'NOT_APPLICABLE':
      return 'This does not apply here.';
    default:
      return 'Not available: no published release gives it.';
  }
}

/**
 * How many of some figures are left out of a chart, those that are withheld told from those that are not there.
 * @param noun one and many of what the figures are of, for example "place" and "places"
 */
export function leftOutNotes(statuses: readonly ValueStatus[], noun: readonly [string, string]): string[] {
  const withheld = statuses.filter((status) => status === 'SUPPRESSED').length;
  const missing = statuses.filter((status) => status !== 'SUPPRESSED' && status !== 'PRESENT').length;
  const say = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${countOf(count, ...noun)} ${count === 1 ? one : many} left out of the chart.`];
  return [
    ...say(
      withheld,
      'is withheld so that nobody can be identified, and',
      'are withheld so that nobody can be identified, and',
    ),
    ...say(missing, 'has no figure and is', 'have no figure and are'),
  ];
}

/** Keeps abbreviations ("CQC …") as they are. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
