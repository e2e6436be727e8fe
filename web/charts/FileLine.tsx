import { useState } from 'react';
import { DOWNLOAD_WORDS } from '../words/download-words.js';

interface FileLinkProps {
  label: string;
  /** What the file holds. */
  holds: string;
  address: string;
}

/** A file at an address. */
export function FileLink({ label, holds, address }: FileLinkProps) {
  return (
    <li>
      <a className="govuk-link" href={address} download="">
        {label}
      </a>
      <p>{holds}</p>
    </li>
  );
}

interface FileButtonProps {
  label: string;
  holds: string;
  /** Makes the file in the page and saves it. */
  save: () => Promise<void>;
}

/** A file that the page makes when it is asked for. */
export function FileButton({ label, holds, save }: FileButtonProps) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const make = async () => {
    setState('busy');
    try {
      await save();
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <li>
      <button
        type="button"
        className="atlas-linklike"
        aria-disabled={state === 'busy'}
        onClick={() => void (state !== 'busy' && make())}
      >
        {label}
      </button>
      <p>{holds}</p>
      <p role="alert">{state === 'failed' && DOWNLOAD_WORDS.failed}</p>
    </li>
  );
}
