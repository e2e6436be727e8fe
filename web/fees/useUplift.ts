import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { CostShareKind } from '../graphql/generated/graphql.js';
import { atFields, problemsOf, type FieldProblem } from './uplift-check.js';
import { toInput, type TypedUplift } from './uplift-form.js';
import { FEE_UPLIFT, FEE_UPLIFTS, SAVE_FEE_UPLIFT, UPLIFT, type Uplift } from './uplift-query.js';

interface Outcome {
  uplift: Uplift | null;
  problems: readonly FieldProblem[];
  isSaved: boolean;
}

/** What came of the form: worked out, saved, or what is wrong with it. Nothing is asked of the server that cannot be read. */
export function useUplift(place: string) {
  const client = useApolloClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [save] = useMutation(SAVE_FEE_UPLIFT, { refetchQueries: [FEE_UPLIFTS] });

  const run = async (typed: TypedUplift, loaded: readonly CostShareKind[] | null, isSaving: boolean) => {
    setError(undefined);
    const problems = problemsOf(typed, loaded);
    if (problems.length > 0) return setOutcome({ uplift: null, problems, isSaved: false });
    setBusy(true);
    try {
      const input = toInput(typed, place);
      const result = isSaving
        ? (await save({ variables: { input } })).data?.saveFeeUplift
        : (await client.query({ query: FEE_UPLIFT, variables: { input }, fetchPolicy: 'no-cache' })).data
            ?.feeUplift;
      const uplift = readFragment(UPLIFT, result?.uplift ?? null);
      const refused = atFields(result?.userErrors ?? [], typed);
      setOutcome({ uplift, problems: refused, isSaved: isSaving && uplift !== null });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  // What was worked out from other assumptions must not stand beside these.
  const forget = () => setOutcome(null);
  return { outcome, error, isBusy, run, forget };
}
