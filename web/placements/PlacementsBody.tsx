import { lazy, Suspense } from 'react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { hasOwnHomes, maySee } from '../areas/may-see.js';
import { SignInHint } from '../areas/SignInHint.js';
import { useViewer, type Viewer } from '../identity/useViewer.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { PublicPlacements } from './PublicPlacements.js';

// What is private comes only to those who may see it, its code too.
const OwnPlacements = lazy(async () => ({ default: (await import('./OwnPlacements.js')).OwnPlacements }));
const OwnShortTerm = lazy(async () => ({ default: (await import('./OwnShortTerm.js')).OwnShortTerm }));
const OwnBeds = lazy(async () => ({ default: (await import('./OwnBeds.js')).OwnBeds }));

/** First what is a viewer's own, then what everybody sees. */
export function PlacementsBody({ place }: { place: FramedPlace }) {
  const viewer = useViewer();
  if (viewer.isLoading) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  const isBoard = place.areaType === 'ICB';
  return (
    <PublicPlacements place={place}>
      <Suspense fallback={<Skeleton label={LOADING_WORDS.figures} height={640} />}>
        {(isBoard || place.areaType === 'CASSR') && <Own place={place} viewer={viewer} />}
      </Suspense>
      {!viewer.signedIn && (
        <SignInHint text={isBoard ? PLACEMENTS_WORDS.signInBoard : PLACEMENTS_WORDS.signIn} />
      )}
    </PublicPlacements>
  );
}

/** Councils ask for places and book beds; boards are told of the councils wholly inside them. */
function Own({ place, viewer }: { place: FramedPlace; viewer: Viewer }) {
  const seesPlacements = maySee(viewer, 'placements', place);
  const ofArea = maySee(viewer, 'bedReturns', place);
  const isOwn = !ofArea && hasOwnHomes(viewer);
  const isCouncil = place.areaType === 'CASSR';
  return (
    <>
      {seesPlacements && <OwnPlacements place={place} />}
      {(ofArea || isOwn) && (
        <OwnBeds
          place={place}
          hasVacancies
          hasBlock={isCouncil && (isOwn || maySee(viewer, 'blockBeds', place))}
          isOwn={isOwn}
        />
      )}
      {seesPlacements && <OwnShortTerm place={place} />}
    </>
  );
}
