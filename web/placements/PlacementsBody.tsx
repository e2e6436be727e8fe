import type { FramedPlace } from '../areas/AreaFrame.js';
import { SignInHint } from '../areas/SignInHint.js';
import { useViewer } from '../identity/useViewer.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { PublicPlacements } from './PublicPlacements.js';

/** First what is a viewer's own, then what everybody sees. */
export function PlacementsBody({ place }: { place: FramedPlace }) {
  const viewer = useViewer();
  if (viewer.isLoading) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  return (
    <PublicPlacements place={place}>
      {!viewer.signedIn && (
        <SignInHint
          text={place.areaType === 'ICB' ? PLACEMENTS_WORDS.signInBoard : PLACEMENTS_WORDS.signIn}
        />
      )}
    </PublicPlacements>
  );
}
