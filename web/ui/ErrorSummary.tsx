import { useEffect, useId, useRef } from 'react';

export interface SummaryError {
  /** Id of the field that it is about. */
  fieldId: string;
  message: string;
}

export interface ErrorSummaryProps {
  title: string;
  /** At least one; a new list is announced anew. */
  errors: readonly SummaryError[];
}

/** All that is wrong with a form, each leading to its field. It takes the focus when it comes and whenever its list is new. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  return (
    <div ref={box} className="govuk-error-summary" tabIndex={-1} role="group" aria-labelledby={id}>
      <div role="alert">
        <h3 className="govuk-error-summary__title" id={id}>
          {title}
        </h3>
        <ul className="govuk-list govuk-error-summary__list">
          {errors.map(({ fieldId, message }) => (
            <li key={`${fieldId} ${message}`}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  // The address keeps what it says of the page.
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
