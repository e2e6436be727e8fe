import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../graphql/generated/gql.js';
import type { CouncilRatingsQuery } from '../graphql/generated/graphql.js';

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

interface Answered {
  key: string;
  homes?: readonly RatedHome[];
  error?: unknown;
}

/** The homes whose rating in force on a day is another than on the day before which it is compared with. */
export function useRatingChanges({ place, day, dayBefore }: Days, skip: boolean) {
  const client = useApolloClient();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify([place, day, dayBefore, tries]);
  useEffect(() => {
    if (skip) return;
    let isCurrent = true;
    const ask = async (after: string | null, told: readonly RatedHome[]): Promise<void> => {
      const variables = { place, day, dayBefore, after };
      const { data, error } = await client.query({ query: COUNCIL_RATINGS, variables });
      if (!isCurrent) return;
      if (!data) return setAnswered({ key, error: error ?? new Error('No answer') });
      const homes = [...told, ...data.careHomes.nodes.filter(isRatedAnew)];
      const { hasNextPage, endCursor } = data.careHomes.pageInfo;
      if (hasNextPage) return ask(endCursor, homes);
      setAnswered({ key, homes });
    };
    ask(null, []).catch((error: unknown) => isCurrent && setAnswered({ key, error }));
    return () => {
      isCurrent = false;
    };
  }, [client, key, place, day, dayBefore, skip]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { ...(answered?.key === key ? answered : null), retry };
}

const isRatedAnew = ({ now, before }: RatedHome) =>
  now.overall !== before.overall || now.status !== before.status;
