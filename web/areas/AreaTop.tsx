import { useState } from 'react';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { PageHeading } from '../ui/PageHeading.js';
import { AREA_WORDS } from '../words/area-words.js';
import { FINDER_WORDS } from '../words/finder-words.js';
import { LazyAreaFinder } from './LazyAreaFinder.js';

export const AREA_TOP = graphql(`
  fragment AreaTop_area on Area {
    gssCode
    name
    areaType
  }
`);

/** The page's heading, which names the place and the question, and the way to another area. */
export function AreaTop({ area }: { area: FragmentType<typeof AREA_TOP> }) {
  const { gssCode, name, areaType } = readFragment(AREA_TOP, area);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="atlas-area-top">
      <div>
        <PageHeading caption={AREA_WORDS.caption(areaType, gssCode)}>{AREA_WORDS.title(name)}</PageHeading>
      </div>
      <details
        className="govuk-details atlas-switcher"
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{AREA_WORDS.switcher}</span>
        </summary>
        <div className="govuk-details__text">
          {isOpen && <LazyAreaFinder label={FINDER_WORDS.switchLabel} />}
        </div>
      </details>
    </div>
  );
}
