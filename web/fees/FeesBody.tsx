import type { FramedPlace } from '../areas/AreaFrame.js';
import { SignInHint } from '../areas/SignInHint.js';
import { useViewer } from '../identity/useViewer.js';
import { Skeleton } from '../ui/Skeleton.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PublicFees } from './PublicFees.js';

/** Public facts first for those who see no more; the prices of their own council first for those whose they are. */
export function FeesBody({ place }: { place: FramedPlace }) {
  const viewer = useViewer();
  if (viewer.isLoading) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  return <PublicFees place={place}>{!viewer.signedIn && <SignInHint text={FEES_WORDS.signIn} />}</PublicFees>;
}
