import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type { NamedArea } from '../areas/figure-context.js';
import { Button } from '../ui/Button.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { ErrorSummary } from '../ui/ErrorSummary.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import { isFinancialYear } from './financial-year.js';
import type { TypedUplift } from './uplift-form.js';
import { PRICE_GROWTH } from './uplift-query.js';
import { UpliftFields } from './UpliftFields.js';
import { UpliftResult } from './UpliftResult.js';
import { useUplift } from './useUplift.js';

export interface UpliftFormProps {
  place: NamedArea;
  canSave: boolean;
  /** The form as it opens. */
  opening: TypedUplift;
}

/** The assumptions of an uplift, and beside them what comes out. */
export function UpliftForm({ place, canSave, opening }: UpliftFormProps) {
  const [typed, setTyped] = useState(opening);
  const { outcome, error, isBusy, run, forget } = useUplift(place.gssCode);
  const year = typed.financialYear.trim();
  const { data } = useQuery(PRICE_GROWTH, { variables: { year }, skip: !isFinancialYear(year) });
  const growth = isFinancialYear(year) && data ? data.priceGrowth : null;
  const start = (isSaving: boolean) => void run(typed, growth?.map(({ kind }) => kind) ?? null, isSaving);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(false);
  };
  const problems = outcome?.problems ?? [];
  return (
    <>
      <form className="atlas-card atlas-uplift" aria-label={UPLIFT_WORDS.form} onSubmit={submit} noValidate>
        {problems.length > 0 && <ErrorSummary title={UPLIFT_WORDS.problem} errors={problems} />}
        <UpliftFields
          typed={typed}
          example={opening.financialYear}
          growth={growth}
          problems={problems}
          onChange={(next) => {
            setTyped(next);
            if (outcome?.uplift) forget();
          }}
        />
        <Button type="submit" disabled={isBusy}>
          {isBusy ? UPLIFT_WORDS.working : UPLIFT_WORDS.workOut}
        </Button>
      </form>
      <div className="atlas-card" aria-live="polite">
        {error !== undefined && <ErrorNotice error={error} onRetry={() => start(false)} />}
        {!outcome?.uplift && <p className="govuk-body">{UPLIFT_WORDS.notYet}</p>}
        {outcome?.uplift && <UpliftResult uplift={outcome.uplift} />}
        {outcome?.uplift && canSave && !outcome.isSaved && (
          <Button kind="secondary" disabled={isBusy} onClick={() => start(true)}>
            {isBusy ? UPLIFT_WORDS.saving : UPLIFT_WORDS.save}
          </Button>
        )}
        {outcome?.isSaved && <p className="govuk-body">{UPLIFT_WORDS.saved}</p>}
      </div>
    </>
  );
}
