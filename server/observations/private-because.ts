import type { RuleName } from '../access/policy/rules.js';
import type { ApiContext } from '../api/context.js';
import { ErrorCode } from '../api/errors.js';
import type { Metric } from '../metrics/metric.js';
import type { SeriesQuestion } from '../metrics/observation-reader.js';

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
export async function privateBecause(
  { code, access = 'open' }: Metric,
  question: SeriesQuestion,
  context: ApiContext,
) {
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
  const { from, to } = await toldDays(code, access, question, context);
  if (from !== null && to !== null)
    return {
      ...{ code: ErrorCode.PERIOD_NOT_COVERED, availableFrom: from, availableTo: to },
      message: `No release tells ${question.from} to ${question.to}; there are figures from ${from} to ${to}.`,
    };
  return {
    code: ErrorCode.SOURCE_UNAVAILABLE,
    message: `No release tells it of these areas in these months. A data steward can load one: atlas import ${DATASETS[access]} <file>.`,
  };
}

/** From when until when a private metric is kept of the areas asked for, as far as they are the viewer's. */
function toldDays(code: string, access: RuleName, { areaCodes }: SeriesQuestion, context: ApiContext) {
  return context.privately(access, areaCodes, async (db) => {
    const { rows } = await db.query<{ from: string | null; to: string | null }>(
      `SELECT min(m) AS "from", (max(m) + interval '1 month')::date - 1 AS "to"
       FROM private_series s CROSS JOIN unnest(s.months) m WHERE s.metric_code = $1 AND s.area_code = ANY ($2)`,
      [code, areaCodes],
    );
    return rows[0]!;
  });
}
