import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '../ui/Skeleton.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import { readList } from './own-list.js';
import type { OwnListFormProps } from './OwnListForm.js';

const OwnListForm = lazy(async () => ({ default: (await import('./OwnListForm.js')).OwnListForm }));

/** The way to an own list of areas; its form comes when it is opened, or with a list in the address. */
export function OwnListEditor(props: OwnListFormProps) {
  const [isOpen, setIsOpen] = useState(readList(props.text) !== null);
  return (
    <details
      className="govuk-details atlas-own-list"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{COMPARISON_WORDS.list.summary}</span>
      </summary>
      <div className="govuk-details__text">
        {isOpen && (
          <Suspense fallback={<Skeleton height={280} />}>
            <OwnListForm {...props} />
          </Suspense>
        )}
      </div>
    </details>
  );
}
