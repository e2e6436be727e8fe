import { useState } from 'react';
import { LINK_WORDS } from '../words/link-words.js';
import { copyAddress } from './copy-address.js';

/** Copies the address of the view as it is filtered now. Says so, or shows the address where copying is refused. */
export function CopyLink() {
  const [message, setMessage] = useState('');
  return (
    <span>
      <button
        type="button"
        className="atlas-linklike"
        onClick={() => void copyAddress(LINK_WORDS.copied).then(setMessage)}
      >
        {LINK_WORDS.copy}
      </button>{' '}
      <span role="status">{message}</span>
    </span>
  );
}
