import { lazy, Suspense } from 'react';
import { NavLink, useLocation } from 'react-router';
import { PAGE_WORDS } from '../words/page-words.js';
import { useViewer } from './useViewer.js';

// Most readers never sign in: what stands there for those who do comes when it is needed.
const SignedIn = lazy(async () => ({ default: (await import('./SignedIn.js')).SignedIn }));

/** The end of the header's list: a way to sign in, or who one is and the way out. */
export function ViewerMenu() {
  const viewer = useViewer();
  if (viewer.signedIn)
    return (
      <Suspense fallback={null}>
        <SignedIn viewer={viewer} />
      </Suspense>
    );
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
      {PAGE_WORDS.signIn}
    </NavLink>
  );
}
