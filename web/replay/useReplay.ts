import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/generated/gql.js';
import type { FrozenVersionQuery } from '../graphql/generated/graphql.js';
import { codeOf } from '../words/error-words.js';
import { readFrozen, type Frozen } from './frozen.js';

export const FROZEN_VERSION = graphql(`
  query FrozenVersion($moment: Moment!) {
    dataVersion(asPublishedOn: $moment) {
      version
      publishedAt
      isNewest
      newer {
        version
        at
        action
        isCorrection
        release {
          id
          version
          dataset {
            id
            code
            name
          }
        }
      }
    }
  }
`);

export type FrozenVersion = FrozenVersionQuery['dataVersion'];

/** Which truth a page tells: that of now, or that of a data version. */
export type Replay =
  | { state: 'now' }
  | { state: 'asking' }
  /** The address says something that is no day and version. */
  | { state: 'unreadable' }
  /** Nothing of that version was ever published here. */
  | { state: 'unknown'; frozen: Frozen }
  | { state: 'failed'; error: Error; retry: () => void }
  | { state: 'frozen'; frozen: Frozen; version: FrozenVersion };

/** Which truth a page tells, by what its address says of it; null where that says nothing. */
export function useReplay(text: string | null): Replay {
  const frozen = text === null ? null : readFrozen(text);
  const { data, error, refetch } = useQuery(FROZEN_VERSION, {
    variables: { moment: frozen?.version ?? '' },
    skip: frozen === null,
    fetchPolicy: 'cache-and-network',
  });
  if (text === null) return { state: 'now' };
  if (frozen === null) return { state: 'unreadable' };
  if (['BAD_USER_INPUT', 'PERIOD_NOT_COVERED'].includes(codeOf(error) ?? ''))
    return { state: 'unknown', frozen };
  if (error) return { state: 'failed', error, retry: () => void refetch() };
  return data ? { state: 'frozen', frozen, version: data.dataVersion } : { state: 'asking' };
}

/** What figures are asked for with: the data version of a frozen view, null for those of now. */
export function momentOf(replay: Replay): string | null {
  return replay.state === 'frozen' ? replay.frozen.version : null;
}
