import { graphql } from '../graphql/generated/gql.js';
import type { CouncilRatingsQuery } from '../graphql/generated/graphql.js';
import { useAllPages } from '../ui/useAllPages.js';

export const COUNCIL_RATINGS = graphql(`
  query CouncilRatings($place: GssCode!, $day: Date!, $dayBefore: Date!, $after: Cursor) {
    careHomes(within: $place, first: 100, after: $after, filter: { activeOn: $day }) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        cqcLocationId
        name
        now: rating(asAt: $day) {
          status
          overall
        }
        before: rating(asAt: $dayBefore) {
          status
          overall
        }
      }
    }
  }
`);

export type RatedHome = CouncilRatingsQuery['careHomes']['nodes'][number];

interface Days {
  place: string;
  day: string;
  dayBefore: string;
}

const pageOf = ({ careHomes }: CouncilRatingsQuery) => careHomes;

/** The homes whose rating in force on a day is another than on the day before which it is compared with. */
export function useRatingChanges(days: Days, skip: boolean) {
  const { answered, isCurrent, error, retry } = useAllPages(COUNCIL_RATINGS, days, pageOf, skip);
  return { homes: isCurrent ? answered?.items.filter(isRatedAnew) : undefined, error, retry };
}

const isRatedAnew = ({ now, before }: RatedHome) =>
  now.overall !== before.overall || now.status !== before.status;
