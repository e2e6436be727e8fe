import type { FncTreatment } from '../graphql/generated/graphql.js';
import type { NamedArea } from '../areas/figure-context.js';
import { toSourceLines } from '../metrics/release-sources.js';
import type { LotBenchmark } from './benchmark-query.js';

/** What every card of prices is about. */
export interface PriceCardProps {
  place: NamedArea;
  benchmarks: readonly LotBenchmark[];
  /** "Oct 2025 to Sep 2026", and the last day of it. */
  period: string;
  upTo: string;
  /** What was done about NHS-funded nursing care. */
  fnc: FncTreatment;
}

export const sourcesOf = (benchmarks: readonly LotBenchmark[]) =>
  toSourceLines(benchmarks.flatMap(({ averageWeeklyPrice }) => averageWeeklyPrice.sources));
