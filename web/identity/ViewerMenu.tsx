import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { SIGN_IN_WORDS } from '../words/sign-in-words.js';
import { signOut } from './auth-requests.js';
import { useViewer } from './useViewer.js';
import { viewerText } from './viewer-text.js';

/** The end of the header's list: a way to sign in, or who one is and the way out. */
export function ViewerMenu() {
  const viewer = useViewer();
  if (viewer.signedIn) return <SignedIn who={viewerText(viewer)} />;
  return (
    <li className={viewer.isLoading ? 'atlas-nav__waiting' : undefined}>
      <SignInLink />
    </li>
  );
}

function SignInLink() {
  const { pathname, search } = useLocation();
  const isThere = pathname === '/sign-in' || pathname === '/';
  const to = isThere ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(pathname + search)}`;
  return (
    <NavLink to={to} className="atlas-nav__link">
      {SIGN_IN_WORDS.signIn}
    </NavLink>
  );
}

/** After signing out the page is loaded anew, so that nothing private stays in its memory. */
function SignedIn({ who }: { who: string }) {
  const [hasFailed, setFailed] = useState(false);
  const leave = () =>
    signOut().then(
      (address) => window.location.assign(address),
      () => setFailed(true),
    );
  return (
    <>
      <li className="atlas-nav__who">{who}</li>
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
