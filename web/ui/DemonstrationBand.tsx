import { PAGE_WORDS } from '../words/page-words.js';

/** Stands on top of every page that shows the invented country. */
export function DemonstrationBand() {
  return (
    <div className="atlas-demonstration" role="region" aria-label={PAGE_WORDS.demonstrationLabel}>
      <div className="govuk-width-container">
        <span>{PAGE_WORDS.demonstration}</span>
      </div>
    </div>
  );
}
