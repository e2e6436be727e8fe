import DataLoader from 'dataloader';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import type { AreaEntry } from './area-book.js';
import type { Comparison } from './comparison.js';
import { questionKey, seriesKey } from './frame.js';
import { type PeerValues, readPeers } from './peer-values.js';
import { type ComparisonQuestion, planAll } from './plan.js';
import { resultOf } from './result.js';

/** The most comparisons that one answer may hold. */
const MOST_COMPARISONS = 20_000;

const loaders = new WeakMap<ApiContext, DataLoader<ComparisonQuestion, Comparison>>();

/**
 * Compares a value. What is compared at the same time is read together: a bounded number of statements, however many
 * values, areas, days and comparators.
 */
export function compare(context: ApiContext, question: ComparisonQuestion): Promise<Comparison> {
  const loader =
    loaders.get(context) ??
    new DataLoader((questions: readonly ComparisonQuestion[]) => compareAll(context, questions), {
      cache: false,
    });
  loaders.set(context, loader);
  return loader.load(question);
}

/**
 * Compares many values at once; the answers are in the order of the questions.
 * @throws QUERY_TOO_COSTLY when there are too many
 */
export async function compareAll(
  context: ApiContext,
  questions: readonly ComparisonQuestion[],
): Promise<Comparison[]> {
  if (questions.length > MOST_COMPARISONS)
    throw apiError(ErrorCode.QUERY_TOO_COSTLY, `One query compares ${MOST_COMPARISONS} values at most.`, {
      limit: MOST_COMPARISONS,
    });
  const plans = await planAll(context, questions);
  const peers = await readPeers(
    context,
    plans.flatMap(({ needs }) => needs),
  );
  const valuesOf = rankedValues(peers);
  return plans.map((plan) => {
    const metric = context.metrics.of(plan.observed.metricCode)!;
    return resultOf(plan, metric, peers, () => valuesOf(plan.frame, plan.group?.ranked ?? []));
  });
}

/** Values of all areas of a ranked set; looked up once, since many areas and comparisons share a set. */
function rankedValues(peers: PeerValues) {
  const known = new WeakMap<readonly AreaEntry[], Map<string, readonly (number | null)[]>>();
  return (frame: Parameters<PeerValues>[0], areas: readonly AreaEntry[]): readonly (number | null)[] => {
    const ofSet = known.get(areas) ?? new Map<string, readonly (number | null)[]>();
    known.set(areas, ofSet);
    const key = `${questionKey(frame)}|${seriesKey(frame, '')}|${frame.from}|${frame.to}`;
    const values = ofSet.get(key) ?? areas.map(({ code }) => valueThere(peers(frame, code)));
    ofSet.set(key, values);
    return values;
  };
}

const valueThere = ({ status, value }: ReturnType<PeerValues>): number | null =>
  status === 'PRESENT' ? value : null;
