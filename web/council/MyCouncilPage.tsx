import { Link, Navigate } from 'react-router';
import { hasOwnHomes } from '../areas/may-see.js';
import { ownBoard, ownCouncil } from '../identity/own-places.js';
import { useViewer, type Viewer } from '../identity/useViewer.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { COUNCIL_WORDS } from '../words/council-words.js';
import { CouncilHome } from './CouncilHome.js';

/** The home of whoever is signed in: a commissioner's council; for others the place that is theirs. */
export function MyCouncilPage() {
  const viewer = useViewer();
  if (viewer.isLoading) return <PageSkeleton />;
  const council = ownCouncil(viewer);
  if (council !== null) return <CouncilHome gssCode={council} />;
  return viewer.signedIn ? <Navigate replace to={homeOf(viewer)} /> : <SignedOut />;
}

/**
 * A partner of a board begins with its placements, a provider with their homes, a steward with what is loaded; who has
 * nothing of their own, where everybody begins.
 */
function homeOf(viewer: Viewer): string {
  const board = ownBoard(viewer);
  if (board !== null) return `/areas/${board}/placements`;
  if (hasOwnHomes(viewer)) return '/my-homes';
  return viewer.audiences.includes('STEWARD') ? '/data' : '/';
}

function SignedOut() {
  return (
    <Page title={COUNCIL_WORDS.signedOut} crumbs={[]}>
      <PageHeading>{COUNCIL_WORDS.signedOut}</PageHeading>
      <p className="govuk-body atlas-text">{COUNCIL_WORDS.signedOutText}</p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/sign-in?returnTo=/my-council">
          {COUNCIL_WORDS.signIn}
        </Link>
      </p>
    </Page>
  );
}
