import { lazy, Suspense } from 'react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { maySee } from '../areas/may-see.js';
import { SignInHint } from '../areas/SignInHint.js';
import { useViewer } from '../identity/useViewer.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { PublicPlacements } from './PublicPlacements.js';

// What is private comes only to those who may see it, its code too.
const OwnPlacements = lazy(async () => ({ default: (await import('./OwnPlacements.js')).OwnPlacements }));

/** Places are asked for by councils, and told for boards and councils. */
const canHaveOwn = ({ areaType }: FramedPlace) => areaType === 'CASSR' || areaType === 'ICB';

/** First what is a viewer's own, then what everybody sees. */
export function PlacementsBody({ place }: { place: FramedPlace }) {
  const viewer = useViewer();
  if (viewer.isLoading) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  return (
    <PublicPlacements place={place}>
      {canHaveOwn(place) && maySee(viewer, 'placements', place) && (
        <Suspense fallback={<Skeleton label={LOADING_WORDS.figures} height={640} />}>
          <OwnPlacements place={place} />
        </Suspense>
      )}
      {!viewer.signedIn && (
        <SignInHint
          text={place.areaType === 'ICB' ? PLACEMENTS_WORDS.signInBoard : PLACEMENTS_WORDS.signIn}
        />
      )}
    </PublicPlacements>
  );
}
