import type { FallbackProps } from 'react-error-boundary';
import { ErrorPage } from './ErrorPage.js';

/** Stands in for a page that could not be drawn or whose code did not arrive. */
export function BrokenPage({ error, resetErrorBoundary }: FallbackProps) {
  return <ErrorPage error={error} onRetry={() => resetErrorBoundary()} />;
}
