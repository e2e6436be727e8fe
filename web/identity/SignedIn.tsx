import { useState } from 'react';
import { NavLink } from 'react-router';
import { hasOwnHomes } from '../areas/may-see.js';
import { SIGN_IN_WORDS } from '../words/sign-in-words.js';
import { signOut } from './auth-requests.js';
import { ownBoard, ownCouncil } from './own-places.js';
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
      {ownPagesOf(viewer).map(({ to, text }) => (
        <li key={to}>
          <NavLink to={to} className="atlas-nav__link">
            {text}
          </NavLink>
        </li>
      ))}
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

/** The pages that are somebody's own, one for each role. */
function ownPagesOf(viewer: Viewer): { to: string; text: string }[] {
  const board = ownBoard(viewer);
  return [
    ...(ownCouncil(viewer) === null ? [] : [{ to: '/my-council', text: SIGN_IN_WORDS.myCouncil }]),
    ...(board === null ? [] : [{ to: `/areas/${board}/placements`, text: SIGN_IN_WORDS.myBoard }]),
    ...(viewer.audiences.includes('STEWARD') ? [{ to: '/audit', text: SIGN_IN_WORDS.audit }] : []),
    ...(hasOwnHomes(viewer) ? [{ to: '/my-homes', text: SIGN_IN_WORDS.myHomes }] : []),
  ];
}
