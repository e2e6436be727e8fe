import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { ERROR_WORDS, errorWords } from '../words/error-words.js';
import { Button } from './Button.js';

export interface ErrorNoticeProps {
  error: unknown;
  onRetry: () => void;
}

/** What happened, that nothing was lost, what to do. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const words = errorWords(error);
  return (
    <div className="atlas-notice atlas-notice--error" role="alert">
      <p className="atlas-notice__title">{words.title}</p>
      <p>{words.what}</p>
      <Button kind="secondary" onClick={onRetry}>
        {ERROR_WORDS.retry}
      </Button>
    </div>
  );
}

/** One card may fail alone: the rest of the page stays, and the card can be tried again. */
export function CardBoundary({ children }: { children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={BrokenCard}>{children}</ErrorBoundary>;
}

function BrokenCard({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <div className="atlas-card">
      <ErrorNotice error={error} onRetry={() => resetErrorBoundary()} />
    </div>
  );
}
