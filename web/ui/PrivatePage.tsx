import { Link, useLocation } from 'react-router';
import { PRIVATE_WORDS } from '../words/private-words.js';
import { Page } from './Page.js';
import { PageHeading } from './PageHeading.js';

/** A page of private data, for whom they are not: nothing is broken, so there is nothing to try again. */
export function PrivatePage({ canSignIn }: { canSignIn: boolean }) {
  const { pathname, search } = useLocation();
  return (
    <Page title={PRIVATE_WORDS.title} crumbs={[]}>
      <PageHeading>{PRIVATE_WORDS.title}</PageHeading>
      <p className="govuk-body atlas-text">{PRIVATE_WORDS.whose}</p>
      <p className="govuk-body atlas-text">{PRIVATE_WORDS.where}</p>
      <p className="govuk-body">
        {canSignIn ? (
          <Link className="govuk-link" to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>
            {PRIVATE_WORDS.signIn}
          </Link>
        ) : (
          <Link className="govuk-link" to="/my-council">
            {PRIVATE_WORDS.own}
          </Link>
        )}
      </p>
    </Page>
  );
}
