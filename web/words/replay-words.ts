import type { FrozenVersionQuery } from '../graphql/generated/graphql.js';
import { formatDate } from './dates.js';
import { countOf, formatCount } from './numbers.js';

type Publication = FrozenVersionQuery['dataVersion']['newer'][number];

/** Words of frozen views. */
export const REPLAY_WORDS = {
  freeze: 'Freeze this view',
  unfreeze: 'Unfreeze this view',
  copied: 'Frozen, and the link copied: it will always show these figures.',
  unfrozen: 'The figures are those of now again.',
  failed: 'The view could not be frozen. Try again in a moment.',
  title: (day: string) => `This view was frozen on ${formatDate(day)}`,
  shows: (version: string, publishedAt: string | null) =>
    `Its figures are those of data version ${numberOf(version)}${
      publishedAt ? `, published on ${formatDate(publishedAt)}` : ''
    }. Tables that others printed and the events beside the charts are shown as they are known now.`,
  isNewest: 'Nothing has been published since: they are the newest figures too.',
  newer: 'Newer data have been published since:',
  andMore: (count: number) => `and ${formatCount(count)} more`,
  showNow: 'Show it as it stands now',
  unreadableTitle: 'This link to a frozen view cannot be read',
  unreadable:
    'Its address says “frozen”, but not the day and the data version. Perhaps its end was cut off: ask whoever sent it for the whole link.',
  unknownTitle: 'This link asks for figures that were never published here',
  unknown: (version: string) =>
    `Data version ${numberOf(version)} is not known to this atlas. Perhaps the link was made with another one.`,
  nowInstead: 'The figures below are those that stand now.',
} as const;

/** "3 June 2026: Care directory, 1 June 2026, which corrects earlier figures". */
export function publicationWords({ at, action, isCorrection, release }: Publication): string {
  const name = release ? `${release.dataset.name}, ${release.version}` : '';
  const what = { PUBLISH: name, ROLL_BACK: `${name}, taken back`, REDEFINE: 'a definition changed' }[action];
  return `${formatDate(at)}: ${what}${isCorrection ? ', which corrects earlier figures' : ''}`;
}

/** How the figures of the page's areas differ from those of now, in a sentence. */
export function figuresSinceWords(since: { added: number; changed: number; withdrawn: number }): string {
  const corrected = since.changed + since.withdrawn;
  const added = `${countOf(since.added, 'figure has', 'figures have')} been added`;
  if (corrected === 0)
    return since.added === 0
      ? 'No figure of this page’s areas has changed since.'
      : `No figure of this page’s areas has been corrected since; ${added}.`;
  const words = `${countOf(corrected, 'figure', 'figures')} of this page’s areas ${
    corrected === 1 ? 'has' : 'have'
  } been corrected since`;
  return since.added === 0 ? `${words}.` : `${words}, and ${added}.`;
}

function numberOf(version: string): string {
  return version.replace(/^v/, '');
}
