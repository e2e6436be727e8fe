import { Notice } from '../ui/Notice.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';

/** Stands in for the capacity figures where releases name homes but not their beds. */
export function NoBedsNotice({ missing }: { missing: string | null }) {
  return (
    <div className="atlas-card--wide">
      <Notice title={CAPACITY_WORDS.noBeds}>
        <p>{missing ?? CAPACITY_WORDS.noBedsText}</p>
      </Notice>
    </div>
  );
}
