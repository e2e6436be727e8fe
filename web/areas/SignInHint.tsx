import { Link, useLocation } from 'react-router';
import { AREA_PAGES_WORDS } from '../words/area-pages-words.js';

/** One calm sentence that signing in shows more, for those who did not. */
export function SignInHint({ text }: { text: string }) {
  const { pathname, search } = useLocation();
  return (
    <p className="govuk-body atlas-text">
      {text}{' '}
      <Link className="govuk-link" to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>
        {AREA_PAGES_WORDS.signInLink}
      </Link>
    </p>
  );
}
