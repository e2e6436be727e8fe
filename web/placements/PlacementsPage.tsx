import { AreaFrame } from '../areas/AreaFrame.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { PlacementsBody } from './PlacementsBody.js';

/** How quickly a place is found, and where one is free: public facts for everybody, the rest for those whose it is. */
export function PlacementsPage() {
  return (
    <AreaFrame title={PLACEMENTS_WORDS.title} windowTitle={PLACEMENTS_WORDS.windowTitle} page="placements">
      {(place) => <PlacementsBody key={place.gssCode} place={place} />}
    </AreaFrame>
  );
}
