import type { ReactNode } from 'react';

export interface TagProps {
  children: ReactNode;
  /** Supply has no good or bad, so there is no red and no green here. */
  colour?: 'blue' | 'grey' | 'purple' | 'yellow';
}

export function Tag({ children, colour = 'blue' }: TagProps) {
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
