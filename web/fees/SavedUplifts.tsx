import { formatDate } from '../words/dates.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import { budgetSentence, percentOf, UpliftDetails } from './UpliftResult.js';
import type { Uplift } from './uplift-query.js';

/** The uplifts that a council saved: when and by whom; each opens to its rates by lot and what was assumed. */
export function SavedUplifts({ place, uplifts }: { place: string; uplifts: readonly Uplift[] }) {
  return (
    <>
      <h3 className="govuk-heading-s">{UPLIFT_WORDS.savedHeading}</h3>
      <p className="govuk-body">
        {uplifts.length === 0 ? UPLIFT_WORDS.savedNone : UPLIFT_WORDS.savedCaption(place)}
      </p>
      {uplifts.map((uplift) => (
        <details key={uplift.id} className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{titleOf(uplift)}</span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-body">{budgetSentence(uplift.budgetEffect)}</p>
            <UpliftDetails uplift={uplift} />
          </div>
        </details>
      ))}
    </>
  );
}

const titleOf = ({ financialYear, rate, savedAt, author }: Uplift): string =>
  UPLIFT_WORDS.savedOne(financialYear, percentOf(rate), formatDate(savedAt), author ?? '');
