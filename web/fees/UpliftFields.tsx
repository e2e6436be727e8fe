import { Button } from '../ui/Button.js';
import { TextInput } from '../ui/TextInput.js';
import type { CostShareKind, PriceGrowthQuery } from '../graphql/generated/graphql.js';
import { formatPercent } from '../words/numbers.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import { isFinancialYear } from './financial-year.js';
import { UpliftPart } from './UpliftPart.js';
import { fieldId, type FieldProblem } from './uplift-check.js';
import { sumOfWeights, type TypedLot, type TypedPart, type TypedUplift } from './uplift-form.js';

export interface UpliftFieldsProps {
  typed: TypedUplift;
  /** A financial year that could be typed. */
  example: string;
  /** Growth of the indices that are loaded for the year; null while that is not known. */
  growth: readonly LoadedGrowth[] | null;
  problems: readonly FieldProblem[];
  onChange: (typed: TypedUplift) => void;
}

export type LoadedGrowth = PriceGrowthQuery['priceGrowth'][number];

/** The assumptions of an uplift: its year, what a place costs, and what each lot pays now. */
export function UpliftFields({ typed, example, growth, problems, onChange }: UpliftFieldsProps) {
  const { parts, lots, financialYear } = typed;
  const errorOf = (id: string) => problems.find((problem) => problem.fieldId === id)?.message ?? null;
  const isCounted = lots.some(({ year }) => year !== null && year >= financialYear.trim());
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
        id={fieldId.year}
        label={UPLIFT_WORDS.year}
        name="financialYear"
        hint={UPLIFT_WORDS.yearHint(example)}
        error={errorOf(fieldId.year)}
        value={financialYear}
        onChange={(next) => change({ financialYear: next })}
      />
      <p className="govuk-hint">{UPLIFT_WORDS.startsFrom(basesOf(lots))}</p>
      {isFinancialYear(financialYear.trim()) && isCounted && (
        <p className="govuk-error-message" role="status">
          {UPLIFT_WORDS.counted(financialYear.trim())}
        </p>
      )}
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{UPLIFT_WORDS.parts}</legend>
        <p className="govuk-hint">{UPLIFT_WORDS.partsHint}</p>
        {parts.map((part, index) => (
          <UpliftPart
            key={part.key}
            part={part}
            index={index}
            rateHint={rateHint(part.kind, financialYear.trim(), growth)}
            errorOf={errorOf}
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
        <p className="govuk-hint">{UPLIFT_WORDS.lotsHint}</p>
        <div className="atlas-uplift__lots">
          {lots.map((lot) => (
            <TextInput
              key={lot.code}
              id={fieldId.lot(lot.code)}
              label={UPLIFT_WORDS.lotRate(lot.name)}
              name={lot.code}
              inputMode="decimal"
              hint={lot.weekly.trim() === '' ? null : upperFirst(lot.basis ?? UPLIFT_WORDS.typedOver)}
              error={errorOf(fieldId.lot(lot.code))}
              value={lot.weekly}
              onChange={(weekly) => changeLot({ ...lot, weekly, basis: null, year: null })}
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

/** Where the present rates are from, each source once. */
const basesOf = (lots: readonly TypedLot[]): string[] => [
  ...new Set(
    lots.flatMap(({ weekly, basis }) => (weekly.trim() === '' ? [] : (basis ?? UPLIFT_WORDS.typedOver))),
  ),
];

/** What is taken where no growth is typed, or that it must be assumed. */
function rateHint(kind: CostShareKind, year: string, growth: readonly LoadedGrowth[] | null): string | null {
  if (kind === 'OTHER') return UPLIFT_WORDS.ownRate;
  if (!growth) return null;
  const loaded = growth.find((one) => one.kind === kind);
  if (!loaded) return UPLIFT_WORDS.indexMissing(kind, year);
  return UPLIFT_WORDS.indexLoaded(formatPercent(Number(loaded.rate) * 100), loaded.source);
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
