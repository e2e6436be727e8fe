import { Link, useLocation } from 'react-router';
import { RELEASE_WORDS } from '../words/datasets-words.js';

/** Ways to the next page and back to the first; the place in the list stands in the address. */
export function ChangePager({ isFirst, next }: { isFirst: boolean; next: string | null }) {
  const { pathname, search } = useLocation();
  if (isFirst && next === null) return null;
  const to = (after: string | null) => {
    const query = new URLSearchParams(search);
    query.delete('after');
    if (after) query.set('after', after);
    return `${pathname}?${query}`;
  };
  return (
    <nav className="govuk-pagination" aria-label={RELEASE_WORDS.pages}>
      {!isFirst && (
        <div className="govuk-pagination__prev">
          <Link className="govuk-link govuk-pagination__link" to={to(null)}>
            <span className="govuk-pagination__link-title">{RELEASE_WORDS.firstPage}</span>
          </Link>
        </div>
      )}
      {next !== null && (
        <div className="govuk-pagination__next">
          <Link className="govuk-link govuk-pagination__link" rel="next" to={to(next)}>
            <span className="govuk-pagination__link-title">{RELEASE_WORDS.next}</span>
          </Link>
        </div>
      )}
    </nav>
  );
}
