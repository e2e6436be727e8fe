import { AreaFrame } from '../areas/AreaFrame.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { FeesBody } from './FeesBody.js';

/** What a week in a care home costs in an area: public facts for everybody, prices for those whose they are. */
export function FeesPage() {
  return (
    <AreaFrame title={FEES_WORDS.title} windowTitle={FEES_WORDS.windowTitle} page="fees">
      {(place) => <FeesBody key={place.gssCode} place={place} />}
    </AreaFrame>
  );
}
