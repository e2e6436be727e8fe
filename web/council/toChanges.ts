import { ratingText } from '../homes/rating-text.js';
import type { CouncilHomeQuery } from '../graphql/generated/graphql.js';
import { COUNCIL_WORDS } from '../words/council-words.js';
import { formatDate } from '../words/dates.js';
import type { RatedHome } from './useRatingChanges.js';

/** Something that changed: what leads to it, and what is said of it. */
export interface Change {
  key: string;
  to: string;
  name: string;
  text: string;
}

export interface ChangeGroup {
  heading: string;
  changes: readonly Change[];
}

export interface ChangeFacts {
  gssCode: string;
  month: string;
  data: CouncilHomeQuery;
  ratings: readonly RatedHome[];
}

/** More releases than these are counted, not named. */
const MOST_RELEASES = 6;

/** What changed in the month, and which data were published since it began. Groups of which nothing is known are left out. */
export function toChanges(facts: ChangeFacts): ChangeGroup[] {
  const { groups } = COUNCIL_WORDS;
  return [
    { heading: groups.homes(facts.month), changes: [...bedsOf(facts), ...ratingsOf(facts)] },
    { heading: groups.placements(facts.month), changes: overdueOf(facts) },
    { heading: groups.releases(facts.month), changes: releasesOf(facts) },
  ].filter(({ changes }) => changes.length > 0);
}

const bedsOf = ({ data }: ChangeFacts): Change[] =>
  data.capacity.changes.map(({ kind, beds, careHome }) => ({
    ...{ key: `${careHome.cqcLocationId} ${kind}`, to: `/care-homes/${careHome.cqcLocationId}` },
    ...{ name: careHome.name, text: COUNCIL_WORDS.change(kind, Math.abs(beds)) },
  }));

const ratingsOf = ({ ratings }: ChangeFacts): Change[] =>
  ratings.map(({ cqcLocationId, name, now, before }) => ({
    ...{ key: `${cqcLocationId} rating`, to: `/care-homes/${cqcLocationId}`, name },
    text: COUNCIL_WORDS.rated(ratingText(now), ratingText(before)),
  }));

function overdueOf({ gssCode, month, data }: ChangeFacts): Change[] {
  const count = data.onTime.byMonth.find(({ key }) => key === month)?.openOverdue ?? 0;
  const name = COUNCIL_WORDS.overdue(count);
  return count === 0
    ? []
    : [
        {
          ...{ key: 'overdue', to: `/areas/${gssCode}/placements#on-time-by-month`, name },
          text: COUNCIL_WORDS.overdueRest(count),
        },
      ];
}

/** The newest release of each dataset, where it was published since the month began; those of the newest days first. */
function releasesOf({ data, month }: ChangeFacts): Change[] {
  const newest = data.datasets
    .flatMap(({ code, name, newestRelease }) => (newestRelease ? [{ code, name, ...newestRelease }] : []))
    .filter(({ publishedAt }) => publishedAt.slice(0, 7) >= month)
    .sort((a, b) => (b.referenceDate ?? '').localeCompare(a.referenceDate ?? ''));
  const left = newest.length - MOST_RELEASES;
  const named = newest.slice(0, left === 1 ? newest.length : MOST_RELEASES);
  return [
    ...named.map(({ code, name, number, version, publishedAt }) => ({
      ...{ key: code, to: `/data/${code}/releases/${number}`, name },
      text: COUNCIL_WORDS.published(version, formatDate(publishedAt)),
    })),
    ...(left > 1 ? [{ key: 'more', to: '/data', name: COUNCIL_WORDS.moreReleases(left), text: '' }] : []),
  ];
}
