import type { RuleName } from '../access/policy/rules.js';
import type { ApiContext } from '../api/context.js';
import { ErrorCode } from '../api/errors.js';
import type { Metric } from '../metrics/metric.js';

/** Metrics that are worked out for the question and kept for no month, by the query that answers with them. */
const WORKED_OUT: readonly (readonly [RegExp, string])[] = [
  [/^fee_/, 'feeBenchmark'],
  [/^block_bed_share$/, 'blockBeds'],
  [/^short_/, 'shortTermBeds'],
];

/** What fills private metrics of a rule. */
const DATASETS: Partial<Record<RuleName, string>> = {
  placements: 'placements',
  blockBeds: 'block-contracts',
  bedReturns: 'bed-returns',
  prices: 'placement-prices',
};

/** Why nothing of a private metric is told to somebody who may ask for it. */
export async function privateBecause({ code, access = 'open' }: Metric, context: ApiContext) {
  const query = WORKED_OUT.find(([codes]) => codes.test(code))?.[1];
  if (query)
    return {
      code: ErrorCode.SOURCE_UNAVAILABLE,
      message: `${code} is worked out for the months that are asked for, and no series of it is kept: ask ${query}.`,
    };
  const scope = await context.door.scopeUnder(access);
  if (scope && !scope.all && scope.areas.length === 0)
    return {
      code: ErrorCode.AREA_TYPE_NOT_COVERED,
      message:
        'Totals of areas hold the homes of several companies and are told to councils and boards. Ask for your own homes: capacity of a care home, or blockBeds.',
    };
  return {
    code: ErrorCode.SOURCE_UNAVAILABLE,
    message: `No release tells it of these areas in these months. A data steward can load one: atlas import ${DATASETS[access]} <file>.`,
  };
}
