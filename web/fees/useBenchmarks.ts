import { useApolloClient } from '@apollo/client/react';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { FeeBenchmarkQueryVariables } from '../graphql/generated/graphql.js';
import { FEE_BENCHMARK, LOT_BENCHMARK } from './benchmark-query.js';
import { useOfLots } from './useOfLots.js';

type View = Omit<FeeBenchmarkQueryVariables, 'lot'>;

/**
 * The benchmark of every lot in one view. Lots without prices to compare are left out.
 * @returns the benchmarks, and in words why there are none although prices are loaded
 */
export function useBenchmarks(view: View, lots: readonly string[] | null) {
  const client = useApolloClient();
  const asked = useOfLots(
    async (lot) => {
      const { data, error } = await client.query({ query: FEE_BENCHMARK, variables: { ...view, lot } });
      return { told: data?.feeBenchmark ? readFragment(LOT_BENCHMARK, data.feeBenchmark) : null, error };
    },
    view,
    lots,
  );
  const benchmarks = asked.answers?.filter((one) => one.placementsCompared > 0);
  const untold = benchmarks?.length === 0 && asked.answers?.find(({ placements }) => placements > 0);
  return {
    ...asked,
    benchmarks,
    untold: untold ? (untold.averageWeeklyPrice.statusReason ?? untold.priceBase) : null,
  };
}
