import { Button } from '../ui/Button.js';
import { Select } from '../ui/Select.js';
import { TextInput } from '../ui/TextInput.js';
import type { CostShareKind } from '../graphql/generated/graphql.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import {
  looksLikeProportion,
  percentOfProportion,
  sumOfWeights,
  type TypedLot,
  type TypedPart,
  type TypedUplift,
} from './uplift-form.js';

export interface UpliftFieldsProps {
  typed: TypedUplift;
  /** The months of which the present rates are the average. */
  period: string;
  onChange: (typed: TypedUplift) => void;
}

const KINDS = Object.entries(UPLIFT_WORDS.kinds) as [CostShareKind, string][];

/** The assumptions of an uplift: its year, what a place costs, and what each lot pays now. */
export function UpliftFields({ typed, period, onChange }: UpliftFieldsProps) {
  const { parts, lots } = typed;
  const change = (next: Partial<TypedUplift>) => onChange({ ...typed, ...next });
  const changePart = (part: TypedPart) =>
    change({ parts: parts.map((other) => (other.key === part.key ? part : other)) });
  const changeLot = (lot: TypedLot) =>
    change({ lots: lots.map((other) => (other.code === lot.code ? lot : other)) });
  const add = () =>
    change({
      parts: [
        ...parts,
        { key: Math.max(...parts.map(({ key }) => key)) + 1, name: '', kind: 'OTHER', weight: '', rate: '' },
      ],
    });
  return (
    <>
      <TextInput
        label={UPLIFT_WORDS.year}
        name="financialYear"
        value={typed.financialYear}
        onChange={(financialYear) => change({ financialYear })}
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{UPLIFT_WORDS.parts}</legend>
        <p className="govuk-hint">{UPLIFT_WORDS.partsHint}</p>
        {parts.map((part, index) => (
          <Part
            key={part.key}
            part={part}
            index={index}
            onChange={changePart}
            onRemove={
              parts.length > 1
                ? () => change({ parts: parts.filter(({ key }) => key !== part.key) })
                : undefined
            }
          />
        ))}
        <Sum parts={parts} />
        <Button kind="secondary" onClick={add}>
          {UPLIFT_WORDS.addPart}
        </Button>
      </fieldset>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{UPLIFT_WORDS.lots}</legend>
        <p className="govuk-hint">{UPLIFT_WORDS.lotsHint(period)}</p>
        <div className="atlas-uplift__lots">
          {lots.map((lot) => (
            <TextInput
              key={lot.code}
              label={UPLIFT_WORDS.lotRate(lot.name)}
              name={lot.code}
              value={lot.weekly}
              onChange={(weekly) => changeLot({ ...lot, weekly })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function Sum({ parts }: { parts: readonly TypedPart[] }) {
  const sum = sumOfWeights(parts);
  const text = sum === null ? '…' : String(sum);
  return (
    <p className={sum === 100 ? 'govuk-body' : 'govuk-error-message'} role="status">
      {sum === 100 ? UPLIFT_WORDS.sum(text) : UPLIFT_WORDS.sumWrong(text)}
    </p>
  );
}

interface PartProps {
  part: TypedPart;
  index: number;
  onChange: (part: TypedPart) => void;
  onRemove: (() => void) | undefined;
}

/** One part of the cost. Its fields say which part they are of, for those who hear them one by one. */
function Part({ part, index, onChange, onRemove }: PartProps) {
  return (
    <div className="atlas-uplift__part" role="group" aria-label={UPLIFT_WORDS.partOf(index)}>
      <TextInput
        label={UPLIFT_WORDS.part}
        name={`name-${part.key}`}
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
        name={`weight-${part.key}`}
        value={part.weight}
        onChange={(weight) => onChange({ ...part, weight })}
      />
      <TextInput
        label={UPLIFT_WORDS.rate}
        name={`rate-${part.key}`}
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
