import { codeOf, ERROR_WORDS } from '../words/error-words.js';
import { ErrorNotice, type ErrorNoticeProps } from './ErrorCard.js';
import { Page } from './Page.js';
import { PageHeading } from './PageHeading.js';
import { PrivatePage } from './PrivatePage.js';

/** A page whose answer did not come. */
export function ErrorPage({ error, onRetry }: ErrorNoticeProps) {
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')
    return <PrivatePage canSignIn={code === 'UNAUTHENTICATED'} />;
  return (
    <Page title={ERROR_WORDS.page} crumbs={[]}>
      <PageHeading>{ERROR_WORDS.page}</PageHeading>
      <ErrorNotice error={error} onRetry={onRetry} />
    </Page>
  );
}
