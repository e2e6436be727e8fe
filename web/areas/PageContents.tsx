import { AREA_WORDS } from '../words/area-words.js';

export type SectionId = keyof typeof AREA_WORDS.contentsLinks;

/** Links to the sections that the page has, on wide screens. */
export function PageContents({ sections }: { sections: readonly SectionId[] }) {
  return (
    <nav className="atlas-contents" aria-labelledby="contents-heading">
      <h2 id="contents-heading">{AREA_WORDS.contents}</h2>
      <ul className="atlas-tidy-list">
        {sections.map((section) => (
          <li key={section}>
            <a className="govuk-link" href={`#${section}`}>
              {AREA_WORDS.contentsLinks[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
