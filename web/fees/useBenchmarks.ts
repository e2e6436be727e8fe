import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { FeeBenchmarkQueryVariables } from '../graphql/generated/graphql.js';
import { FEE_BENCHMARK, LOT_BENCHMARK, type LotBenchmark } from './benchmark-query.js';

type View = Omit<FeeBenchmarkQueryVariables, 'lot'>;

interface Answered {
  key: string;
  benchmarks?: readonly LotBenchmark[];
  error?: unknown;
}

/**
 * The benchmark of every lot in one view: one question for each, as their number is known only when the page runs.
 * Lots without prices are left out.
 */
export function useBenchmarks(view: View, lots: readonly string[] | null) {
  const client = useApolloClient();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify([view, lots, tries]);
  useEffect(() => {
    if (lots === null) return;
    let isCurrent = true;
    const ask = (lot: string) => client.query({ query: FEE_BENCHMARK, variables: { ...view, lot } });
    Promise.all(lots.map(ask)).then(
      (answers) => {
        if (!isCurrent) return;
        const error = answers.find((answer) => answer.error)?.error;
        const told = answers.flatMap(({ data }) => data?.feeBenchmark ?? []);
        const benchmarks = told.map((one) => readFragment(LOT_BENCHMARK, one));
        setAnswered(
          error
            ? { key, error }
            : { key, benchmarks: benchmarks.filter((one) => one.placementsCompared > 0) },
        );
      },
      (error: unknown) => isCurrent && setAnswered({ key, error }),
    );
    return () => {
      isCurrent = false;
    };
    // The key holds the view and the lots by value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, key]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { ...answered, isLoading: answered?.key !== key, retry };
}
