import { PAGE_WORDS } from '../words/page-words.js';

export function PhaseBanner() {
  return (
    <div className="govuk-phase-banner atlas-phase">
      <p className="govuk-phase-banner__content">
        <strong className="govuk-tag govuk-phase-banner__content__tag">{PAGE_WORDS.phase}</strong>
        <span className="govuk-phase-banner__text">{PAGE_WORDS.phaseText}</span>
      </p>
    </div>
  );
}
