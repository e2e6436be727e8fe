import { useState } from 'react';
import { LINK_WORDS } from '../words/link-words.js';

/** Copies the address of the view as it is filtered now. Says so, or shows the address where copying is refused. */
export function CopyLink() {
  const [message, setMessage] = useState('');
  const copy = async () => {
    const address = window.location.href;
    try {
      await navigator.clipboard.writeText(address);
      setMessage(LINK_WORDS.copied);
    } catch {
      setMessage(LINK_WORDS.copyByHand(address));
    }
  };
  return (
    <span>
      <button type="button" className="atlas-linklike" onClick={() => void copy()}>
        {LINK_WORDS.copy}
      </button>{' '}
      <span role="status">{message}</span>
    </span>
  );
}
