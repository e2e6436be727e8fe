import { useState } from 'react';
import { NavLink } from 'react-router';
import { SIGN_IN_WORDS } from '../words/sign-in-words.js';
import { signOut } from './auth-requests.js';
import type { Viewer } from './useViewer.js';
import { viewerText } from './viewer-text.js';

/**
 * Who one is, and the way out. After signing out the page is loaded anew, so that nothing private stays in its memory.
 */
export function SignedIn({ viewer }: { viewer: Viewer }) {
  const [hasFailed, setFailed] = useState(false);
  const leave = () =>
    signOut().then(
      (address) => window.location.assign(address),
      () => setFailed(true),
    );
  return (
    <>
      {viewer.audiences.includes('COMMISSIONER') && (
        <li>
          <NavLink to="/my-council" className="atlas-nav__link">
            {SIGN_IN_WORDS.myCouncil}
          </NavLink>
        </li>
      )}
      <li className="atlas-nav__who">{viewerText(viewer)}</li>
      <li>
        <button type="button" className="atlas-nav__link atlas-nav__button" onClick={() => void leave()}>
          {SIGN_IN_WORDS.signOut}
        </button>
        {hasFailed && (
          <span role="alert" className="atlas-nav__who">
            {` ${SIGN_IN_WORDS.failedAction}`}
          </span>
        )}
      </li>
    </>
  );
}
