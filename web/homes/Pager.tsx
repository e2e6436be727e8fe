import { Link, useLocation } from 'react-router';
import { HOMES_WORDS } from '../words/homes-words.js';

export interface PagerProps {
  hasNext: boolean;
  hasPrevious: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** Ways to the page before and after; the place in the list stands in the address. */
export function Pager({ hasNext, hasPrevious, startCursor, endCursor }: PagerProps) {
  const { pathname, search } = useLocation();
  if (!hasNext && !hasPrevious) return null;
  const to = (key: 'after' | 'before', cursor: string) => {
    const query = new URLSearchParams(search);
    query.delete('after');
    query.delete('before');
    query.set(key, cursor);
    return `${pathname}?${query}`;
  };
  return (
    <nav className="govuk-pagination" aria-label={HOMES_WORDS.pages}>
      {hasPrevious && startCursor && (
        <div className="govuk-pagination__prev">
          <Link className="govuk-link govuk-pagination__link" rel="prev" to={to('before', startCursor)}>
            <span className="govuk-pagination__link-title">{HOMES_WORDS.previous}</span>
          </Link>
        </div>
      )}
      {hasNext && endCursor && (
        <div className="govuk-pagination__next">
          <Link className="govuk-link govuk-pagination__link" rel="next" to={to('after', endCursor)}>
            <span className="govuk-pagination__link-title">{HOMES_WORDS.next}</span>
          </Link>
        </div>
      )}
    </nav>
  );
}
