import { Link } from 'react-router';
import { RELEASE_WORDS } from '../words/datasets-words.js';
import { changeAddress, type ReleaseView } from './release-view.js';

export interface ChangePagerProps {
  view: ReleaseView;
  /** Cursor after which the next page begins; null on the last page. */
  next: string | null;
}

/** Ways to the next page and back to the first; the choices stay as they are. */
export function ChangePager({ view, next }: ChangePagerProps) {
  const isFirst = view.after === null;
  if (isFirst && next === null) return null;
  return (
    <nav className="govuk-pagination" aria-label={RELEASE_WORDS.pages}>
      {!isFirst && (
        <div className="govuk-pagination__prev">
          <Link className="govuk-link govuk-pagination__link" to={changeAddress({ ...view, after: null })}>
            <span className="govuk-pagination__link-title">{RELEASE_WORDS.firstPage}</span>
          </Link>
        </div>
      )}
      {next !== null && (
        <div className="govuk-pagination__next">
          <Link
            className="govuk-link govuk-pagination__link"
            rel="next"
            to={changeAddress({ ...view, after: next })}
          >
            <span className="govuk-pagination__link-title">{RELEASE_WORDS.next}</span>
          </Link>
        </div>
      )}
    </nav>
  );
}
