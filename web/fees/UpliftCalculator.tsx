import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type { NamedArea } from '../areas/figure-context.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { Button } from '../ui/Button.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Notice } from '../ui/Notice.js';
import { Section } from '../ui/Section.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import type { LotBenchmark } from './benchmark-query.js';
import { SavedUplifts } from './SavedUplifts.js';
import { UpliftFields } from './UpliftFields.js';
import { openingForm, problemText, toInput } from './uplift-form.js';
import { FEE_UPLIFT, FEE_UPLIFTS, SAVE_FEE_UPLIFT, UPLIFT, type Uplift } from './uplift-query.js';
import { UpliftResult } from './UpliftResult.js';

export interface UpliftCalculatorProps {
  place: NamedArea;
  /** Only the council that pays can save. */
  canSave: boolean;
  /** What is paid now: nominal, without NHS-funded nursing care. */
  benchmarks: readonly LotBenchmark[];
  /** The months of which that is the average. */
  period: string;
}

interface Outcome {
  uplift: Uplift | null;
  problems: readonly string[];
  isSaved: boolean;
}

/** New rates from how the parts of a place’s cost grow: worked out by the server, saved with author and date. */
export function UpliftCalculator({ place, canSave, benchmarks, period }: UpliftCalculatorProps) {
  const client = useApolloClient();
  const today = new Date().toISOString().slice(0, 10);
  const [typed, setTyped] = useState(() => openingForm(benchmarks, FEES_WORDS.financialYear(today)));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [save] = useMutation(SAVE_FEE_UPLIFT, { refetchQueries: [FEE_UPLIFTS] });
  const saved = useQuery(FEE_UPLIFTS, { variables: { place: place.gssCode } });

  const run = async (isSaved: boolean) => {
    setBusy(true);
    setError(undefined);
    try {
      const input = toInput(typed, place.gssCode);
      const result = isSaved
        ? (await save({ variables: { input } })).data?.saveFeeUplift
        : (await client.query({ query: FEE_UPLIFT, variables: { input }, fetchPolicy: 'no-cache' })).data
            ?.feeUplift;
      const problems = (result?.userErrors ?? []).map(problemText);
      const uplift = readFragment(UPLIFT, result?.uplift ?? null);
      setOutcome({ uplift, problems, isSaved: isSaved && uplift !== null });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(false);
  };
  return (
    <Section id="uplift" heading={UPLIFT_WORDS.section} text={UPLIFT_WORDS.sectionText}>
      <form className="atlas-card atlas-uplift" aria-label={UPLIFT_WORDS.form} onSubmit={submit} noValidate>
        <UpliftFields
          typed={typed}
          period={period}
          onChange={(next) => {
            setTyped(next);
            // What was worked out from other assumptions must not stand beside these.
            setOutcome(null);
          }}
        />
        <Button type="submit" disabled={isBusy}>
          {isBusy ? UPLIFT_WORDS.working : UPLIFT_WORDS.workOut}
        </Button>
      </form>
      <div className="atlas-card" aria-live="polite">
        {error !== undefined && <ErrorNotice error={error} onRetry={() => void run(false)} />}
        {outcome && outcome.problems.length > 0 && (
          <Notice title={UPLIFT_WORDS.problem}>
            {outcome.problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        )}
        {outcome?.uplift && <UpliftResult uplift={outcome.uplift} />}
        {outcome?.uplift && canSave && !outcome.isSaved && (
          <Button kind="secondary" disabled={isBusy} onClick={() => void run(true)}>
            {isBusy ? UPLIFT_WORDS.saving : UPLIFT_WORDS.save}
          </Button>
        )}
        {outcome?.isSaved && <p className="govuk-body">{UPLIFT_WORDS.saved}</p>}
        <SavedUplifts
          place={place.name}
          uplifts={saved.data ? readFragment(UPLIFT, saved.data.feeUplifts) : []}
        />
      </div>
    </Section>
  );
}
