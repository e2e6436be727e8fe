import { lazy, Suspense } from 'react';
import { codeOf, ERROR_WORDS } from '../words/error-words.js';
import { ErrorNotice, type ErrorNoticeProps } from './ErrorCard.js';
import { Page } from './Page.js';
import { PageHeading } from './PageHeading.js';

// Few readers ever come to what is not theirs.
const PrivatePage = lazy(async () => ({ default: (await import('./PrivatePage.js')).PrivatePage }));

/** A page whose answer did not come. */
export function ErrorPage({ error, onRetry }: ErrorNoticeProps) {
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')
    return (
      <Suspense fallback={null}>
        <PrivatePage canSignIn={code === 'UNAUTHENTICATED'} />
      </Suspense>
    );
  return (
    <Page title={ERROR_WORDS.page} crumbs={[]}>
      <PageHeading>{ERROR_WORDS.page}</PageHeading>
      <ErrorNotice error={error} onRetry={onRetry} />
    </Page>
  );
}
