import { REORGANISATIONS, REVISED_NHS_CODES } from './known-changes.js';
import type { SuccessionRow } from './rows.js';
import { byText } from './write-csv.js';

/** Who followed whom. A district that joined a larger council went there whole; a split has no exact share. */
export function buildSuccessions(): SuccessionRow[] {
  return [...REORGANISATIONS, ...REVISED_NHS_CODES]
    .flatMap((change) =>
      change.predecessors.flatMap((predecessor) =>
        change.successors.map((successor) => ({
          predecessor_code: predecessor,
          successor_code: successor,
          happened_on: change.on,
          kind: change.kind,
          share: change.kind === 'SPLIT' ? null : 1,
          instrument: change.instrument,
        })),
      ),
    )
    .sort(
      (left, right) =>
        byText(left.predecessor_code, right.predecessor_code) ||
        byText(left.successor_code, right.successor_code),
    );
}
