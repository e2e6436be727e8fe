import { useState } from 'react';
import { AREA_PAGES_WORDS } from '../words/area-pages-words.js';
import { FINDER_WORDS } from '../words/finder-words.js';
import { LazyAreaFinder } from './LazyAreaFinder.js';

/** The way to another area; the finder's code comes once it is opened. */
export function AreaSwitcher({ page }: { page?: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="govuk-details atlas-switcher"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{AREA_PAGES_WORDS.switcher}</span>
      </summary>
      <div className="govuk-details__text">
        {isOpen && <LazyAreaFinder label={FINDER_WORDS.switchLabel} page={page} />}
      </div>
    </details>
  );
}
