import { useId, type ReactNode } from 'react';

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
