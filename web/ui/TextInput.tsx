import { useId } from 'react';

export interface TextInputProps {
  label: string;
  name: string;
  value: string;
  inputMode?: 'text' | 'numeric';
  onChange: (value: string) => void;
}

export function TextInput({ label, name, value, inputMode = 'text', onChange }: TextInputProps) {
  const id = useId();
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className="govuk-input"
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
