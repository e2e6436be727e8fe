import { lazy, Suspense } from 'react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { maySee } from '../areas/may-see.js';
import { SignInHint } from '../areas/SignInHint.js';
import { useViewer } from '../identity/useViewer.js';
import { Skeleton } from '../ui/Skeleton.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PublicFees } from './PublicFees.js';

// What is private comes only to those who may see it, its code too.
const OwnPrices = lazy(async () => ({ default: (await import('./OwnPrices.js')).OwnPrices }));

/** The prices of their own council for those whose they are, then what everybody sees. */
export function FeesBody({ place }: { place: FramedPlace }) {
  const viewer = useViewer();
  if (viewer.isLoading) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  const seesPrices = place.areaType === 'CASSR' && maySee(viewer, 'prices', place);
  return (
    <PublicFees place={place}>
      {seesPrices && (
        <Suspense fallback={<Skeleton label={LOADING_WORDS.figures} height={640} />}>
          <OwnPrices place={place} canSave={viewer.audiences.includes('COMMISSIONER')} />
        </Suspense>
      )}
      {!viewer.signedIn && <SignInHint text={FEES_WORDS.signIn} />}
    </PublicFees>
  );
}
