import { useId, type ReactNode } from 'react';
import { LOADING_WORDS } from '../words/loading-words.js';

export interface NoticeProps {
  title: string;
  children?: ReactNode;
}

/** Says what is missing, why, and what to do. */
export function Notice({ title, children }: NoticeProps) {
  const id = useId();
  return (
    <div className="atlas-notice" role="note" aria-labelledby={id}>
      <p className="atlas-notice__title" id={id}>
        {title}
      </p>
      {children}
    </div>
  );
}

/** A command to type; it wraps, so that nothing of it hides on a phone. */
export function Command({ children }: { children: string }) {
  return <code className="atlas-command">{children}</code>;
}

/** The commands that load what is missing, for the few who can type them; folded away for all others. */
export function LoadCommands({ commands }: { commands: readonly string[] }) {
  return (
    <details className="govuk-details govuk-!-margin-bottom-0">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{LOADING_WORDS.howToLoad}</span>
      </summary>
      <div className="govuk-details__text">
        {commands.map((command) => (
          <Command key={command}>{command}</Command>
        ))}
      </div>
    </details>
  );
}
