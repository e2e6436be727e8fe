import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/generated/gql.js';
import { copyAddress } from '../ui/copy-address.js';
import { REPLAY_WORDS } from '../words/replay-words.js';
import { todayInEngland, writeFrozen } from './frozen.js';
import { FROZEN_VERSION } from './useReplay.js';

const NEWEST_VERSION = graphql(`
  query NewestVersion {
    dataVersion {
      version
    }
  }
`);

export interface FreezeViewProps {
  /** What the address says of a frozen view; null where the view is that of now. */
  frozen: string | null;
  /** Puts it into the address, and is done once it stands there. */
  onChange: (frozen: string | null) => Promise<unknown>;
}

/** Makes the address one that tells the same figures for ever, and copies it; or brings the view back to now. */
export function FreezeView({ frozen, onChange }: FreezeViewProps) {
  const client = useApolloClient();
  const [message, setMessage] = useState('');
  const freeze = async () => {
    try {
      const { data } = await client.query({ query: NEWEST_VERSION, fetchPolicy: 'network-only' });
      const { version } = data!.dataVersion;
      // Known before the address changes, so that the page need not wait for it.
      await client.query({ query: FROZEN_VERSION, variables: { moment: version } });
      await onChange(writeFrozen({ day: todayInEngland(), version }));
      setMessage(await copyAddress(REPLAY_WORDS.copied));
    } catch {
      setMessage(REPLAY_WORDS.failed);
    }
  };
  const unfreeze = async () => {
    await onChange(null);
    setMessage(REPLAY_WORDS.unfrozen);
  };
  return (
    <span>
      <button
        type="button"
        className="atlas-linklike"
        onClick={() => void (frozen === null ? freeze() : unfreeze())}
      >
        {frozen === null ? REPLAY_WORDS.freeze : REPLAY_WORDS.unfreeze}
      </button>{' '}
      <span role="status">{message}</span>
    </span>
  );
}
