import { Link } from 'react-router';
import { PAGE_WORDS } from '../words/page-words.js';

export interface Crumb {
  text: string;
  to: string;
}

/** The way up from this page; the page itself is its h1 and is not repeated here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label={PAGE_WORDS.breadcrumbs}>
      <ol className="govuk-breadcrumbs__list">
        {[{ text: PAGE_WORDS.start, to: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.to} className="govuk-breadcrumbs__list-item">
            <Link className="govuk-breadcrumbs__link" to={crumb.to}>
              {crumb.text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
