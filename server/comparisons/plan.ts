import type { ApiContext } from '../api/context.js';
import { ComparatorMethod } from '../areas/area-type.js';
import { Observation, type ObservedValue } from '../metrics/observation.js';
import { ValueFlag } from '../metrics/value.js';
import { areaBookLoader } from './area-book.js';
import { type BenchmarkGroup, groupOf } from './benchmark-group.js';
import type { BenchmarkInput } from './benchmark-input.js';
import { earlier, type Frame, frameOf } from './frame.js';
import { neighbourListLoader } from './neighbour-lists.js';
import type { Need } from './peer-values.js';

/** A value and what it is to be compared with. */
export interface ComparisonQuestion {
  readonly observed: ObservedValue;
  readonly benchmark: BenchmarkInput;
}

/** Whose values, of when, a comparison is made with. */
export interface Plan extends ComparisonQuestion {
  readonly frame: Frame;
  readonly label: string;
  readonly group: BenchmarkGroup | null;
  /** Why there is no benchmark; null where there is one. */
  readonly problem: string | null;
  readonly needs: readonly Need[];
}

/** Finds out for each question whose values are needed: at most three statements, however many questions. */
export async function planAll(
  context: ApiContext,
  questions: readonly ComparisonQuestion[],
): Promise<Plan[]> {
  const book = await context.loader(areaBookLoader).load('areas');
  const plans = await Promise.all(
    questions.map(async (question): Promise<Plan> => {
      const { observed, benchmark } = question;
      const frame = frameOf(observed);
      if (benchmark.method === ComparatorMethod.TARGET)
        return { ...question, frame, label: benchmark.name || 'the target', ...alone };
      const area = observed.areaCode === null ? undefined : book.of(observed.areaCode);
      if (!area)
        return {
          ...question,
          frame,
          label: 'others',
          ...alone,
          problem: 'Only figures of areas are compared.',
        };
      if (benchmark.method === ComparatorMethod.PREVIOUS_PERIOD) {
        const before = earlier(frame, benchmark.back);
        const { label } = new Observation({ ...observed, ...before }).period;
        if (observed.flags.includes(ValueFlag.BREAK_IN_SERIES))
          return {
            ...question,
            frame,
            label,
            ...alone,
            problem: 'It is not comparable with values before it.',
          };
        return { ...question, frame: before, label, ...alone, needs: [{ frame: before, areas: [[area]] }] };
      }
      const isImported = benchmark.method === ComparatorMethod.IMPORTED_NEIGHBOURS;
      const neighbours = isImported ? await context.loader(neighbourListLoader).load(area.code) : null;
      const group = groupOf(book, area, frame.to, benchmark, neighbours);
      const needs = group.problem === null ? [{ frame, areas: [group.members, group.ranked] }] : [];
      return { ...question, frame, label: group.label, group, problem: group.problem, needs };
    }),
  );
  return Promise.all(plans.map((plan) => withinReach(context, plan)));
}

/** A private value is compared only with values that are open to whoever asks as well. */
async function withinReach(context: ApiContext, plan: Plan): Promise<Plan> {
  const rule = context.metrics.of(plan.observed.metricCode)?.access;
  if (!rule || plan.needs.length === 0) return plan;
  const areas = plan.needs.flatMap((need) => need.areas.flatMap((list) => list.map(({ code }) => code)));
  if (await context.door.opensFor(rule, { areas })) return plan;
  return { ...plan, ...alone, problem: 'Figures of these places are not open to you.' };
}

const alone = { group: null, problem: null, needs: [] } as const;
