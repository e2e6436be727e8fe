import { PAGE_WORDS } from '../words/page-words.js';

export function SkipLink() {
  return (
    <a href="#main-content" className="govuk-skip-link">
      {PAGE_WORDS.skip}
    </a>
  );
}
