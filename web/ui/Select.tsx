import { useId } from 'react';

export interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export interface SelectProps {
  label: string;
  name: string;
  value: string;
  options?: readonly Option[];
  groups?: readonly OptionGroup[];
  onChange: (value: string) => void;
}

/** A list to choose one from; options in groups come after the plain ones. */
export function Select({ label, name, value, options = [], groups = [], onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className="govuk-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <Options options={options} />
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
          ))}
      </select>
    </div>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
