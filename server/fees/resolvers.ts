import {
  CostOfCareResolver,
  FeeBenchmarkResolver,
  PlacementPriceResolver,
} from './benchmark/fee-benchmark.resolver.js';
import { FeeRateResolver } from './rates/fee-rate.resolver.js';
import { FeeUpliftResolver } from './uplift/fee-uplift.resolver.js';

/** What the API answers about fees. */
export const feeResolvers = [
  FeeRateResolver,
  FeeBenchmarkResolver,
  PlacementPriceResolver,
  CostOfCareResolver,
  FeeUpliftResolver,
] as const;
