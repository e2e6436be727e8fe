import { useId } from 'react';

export interface TextInputProps {
  label: string;
  name: string;
  value: string;
  inputMode?: 'text' | 'numeric' | 'decimal';
  /** In the document, for a summary of errors that leads here; made up where none is given. */
  id?: string;
  /** What to know before typing. */
  hint?: string | null;
  /** What is wrong with what was typed. */
  error?: string | null;
  onChange: (value: string) => void;
}

export function TextInput(props: TextInputProps) {
  const { label, name, value, inputMode = 'text', hint, error, onChange } = props;
  const made = useId();
  const id = props.id ?? made;
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="govuk-error-message">
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        className={`govuk-input${error ? ' govuk-input--error' : ''}`}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        aria-describedby={told || undefined}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
