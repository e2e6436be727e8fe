import { Select } from '../ui/Select.js';
import { TextInput } from '../ui/TextInput.js';
import type { CostShareKind } from '../graphql/generated/graphql.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import { looksLikeProportion, percentOfProportion } from './typed-numbers.js';
import { fieldId } from './uplift-check.js';
import type { TypedPart } from './uplift-form.js';

const KINDS = Object.entries(UPLIFT_WORDS.kinds) as [CostShareKind, string][];

export interface UpliftPartProps {
  part: TypedPart;
  index: number;
  /** What is taken where no growth is typed, or that it must be. */
  rateHint: string | null;
  /** What is wrong with the field of an id. */
  errorOf: (fieldId: string) => string | null;
  onChange: (part: TypedPart) => void;
  onRemove: (() => void) | undefined;
}

/** One part of the cost. Its fields say which part they are of, for those who hear them one by one. */
export function UpliftPart({ part, index, rateHint, errorOf, onChange, onRemove }: UpliftPartProps) {
  return (
    <div className="atlas-uplift__part" role="group" aria-label={UPLIFT_WORDS.partOf(index)}>
      <TextInput
        label={UPLIFT_WORDS.part}
        id={fieldId.part(part.key, 'name')}
        name={`name-${part.key}`}
        error={errorOf(fieldId.part(part.key, 'name'))}
        value={part.name}
        onChange={(name) => onChange({ ...part, name })}
      />
      <Select
        label={UPLIFT_WORDS.kind}
        name={`kind-${part.key}`}
        value={part.kind}
        options={KINDS.map(([value, label]) => ({ value, label }))}
        onChange={(value) => onChange({ ...part, kind: KINDS.find(([kind]) => kind === value)![0] })}
      />
      <TextInput
        label={UPLIFT_WORDS.weight}
        id={fieldId.part(part.key, 'weight')}
        name={`weight-${part.key}`}
        inputMode="decimal"
        error={errorOf(fieldId.part(part.key, 'weight'))}
        value={part.weight}
        onChange={(weight) => onChange({ ...part, weight })}
      />
      <TextInput
        label={UPLIFT_WORDS.rate}
        id={fieldId.part(part.key, 'rate')}
        name={`rate-${part.key}`}
        inputMode="decimal"
        hint={rateHint}
        error={errorOf(fieldId.part(part.key, 'rate'))}
        value={part.rate}
        onChange={(rate) => onChange({ ...part, rate })}
      />
      {looksLikeProportion(part.rate) && (
        <p className="govuk-hint" role="status">
          {UPLIFT_WORDS.smallRate(part.rate.trim(), percentOfProportion(part.rate))}
        </p>
      )}
      {onRemove && (
        <button type="button" className="atlas-linklike" onClick={onRemove}>
          {UPLIFT_WORDS.removePart}
          <span className="govuk-visually-hidden"> {part.name || UPLIFT_WORDS.partOf(index)}</span>
        </button>
      )}
    </div>
  );
}
