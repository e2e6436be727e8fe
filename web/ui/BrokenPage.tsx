import type { FallbackProps } from 'react-error-boundary';
import { ERROR_WORDS } from '../words/error-words.js';
import { ErrorNotice } from './ErrorCard.js';
import { Page } from './Page.js';
import { PageHeading } from './PageHeading.js';

/** Stands in for a page that could not be drawn or whose code did not arrive. */
export function BrokenPage({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <Page title={ERROR_WORDS.page} crumbs={[]}>
      <PageHeading>{ERROR_WORDS.page}</PageHeading>
      <ErrorNotice error={error} onRetry={() => resetErrorBoundary()} />
    </Page>
  );
}
