import { ApiContext } from '../../../server/api/context.js';
import { ComparatorMethod } from '../../../server/areas/area-type.js';
import { BenchmarkInput } from '../../../server/comparisons/benchmark-input.js';
import { compareAll } from '../../../server/comparisons/compare.js';
import type { Comparison } from '../../../server/comparisons/comparison.js';
import type { Database } from '../../../server/database/database.js';
import { metricCatalogue } from '../../../server/observations/metric-registry.js';
import { observationReader } from '../../../server/observations/reader.js';
import { figure } from '../../factories/questions.js';

/** The context of one request. */
export const requestOn = (db: Database): ApiContext =>
  new ApiContext(db, metricCatalogue, () => observationReader(db.pool), 'test');

/** A benchmark as a client gives it; what is not named is as the schema has it. */
export function against(
  method: keyof typeof ComparatorMethod,
  rest: Partial<Omit<BenchmarkInput, 'method'>> = {},
): BenchmarkInput {
  return { method: ComparatorMethod[method], level: 0.95, back: 12, minimum: 20, ...rest };
}

/** Compares one figure of one area on one day. */
export async function comparisonOf(
  db: Database,
  metric: string,
  area: string,
  benchmark: BenchmarkInput,
  question: Parameters<typeof figure>[3] = {},
): Promise<Comparison> {
  const observed = await figure(db, metric, area, question);
  const [comparison] = await compareAll(requestOn(db), [{ observed, benchmark }]);
  return comparison!;
}
