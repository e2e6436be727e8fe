import { Field, Float, InputType, Int } from 'type-graphql';
import { apiError, ErrorCode } from '../api/errors.js';
import { GssCodeScalar } from '../api/scalars.js';
import { ComparatorMethod } from '../areas/area-type.js';
import { isConfidenceLevel } from '../statistics/confidence.js';

/** Fewer than so many homes or events are too few to judge a target by. */
export const MINIMUM_TO_JUDGE = 20;

const MOST = { areas: 200, months: 600, name: 80 };

@InputType({ description: 'What to compare with.' })
export class BenchmarkInput {
  @Field(() => ComparatorMethod, { description: 'Where the benchmark comes from.' })
  method!: ComparatorMethod;

  @Field(() => [GssCodeScalar], {
    nullable: true,
    description:
      'The members of an own list, 200 at most; goes with CUSTOM_LIST. The area itself is left out.',
  })
  areaCodes?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What an own list or a target is called, 80 characters at most.',
  })
  name?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The value aimed at, in the metric’s unit; goes with TARGET.',
  })
  target?: number;

  @Field(() => Float, { defaultValue: 0.95, description: 'Confidence level: 0.95 or 0.998.' })
  level!: number;

  @Field(() => Int, { defaultValue: 12, description: 'How many months earlier; goes with PREVIOUS_PERIOD.' })
  back!: number;

  @Field(() => Int, {
    defaultValue: MINIMUM_TO_JUDGE,
    description: 'Fewer homes or events than this are too few to judge; goes with TARGET.',
  })
  minimum!: number;
}

/** @throws BAD_USER_INPUT when something is missing or out of bounds */
export function checkBenchmark(input: BenchmarkInput): BenchmarkInput {
  const { method, areaCodes, name, target, level, back, minimum } = input;
  if (!isConfidenceLevel(level)) refuse('level', 'level is 0.95 or 0.998.');
  if (method === ComparatorMethod.CUSTOM_LIST && areaCodes === undefined)
    refuse('areaCodes', 'Name the areas of the list in areaCodes.');
  if (areaCodes && areaCodes.length > MOST.areas)
    refuse('areaCodes', `A list takes ${MOST.areas} areas at most.`);
  if (method === ComparatorMethod.TARGET && !Number.isFinite(target))
    refuse('target', 'Say what is aimed at in target.');
  if (name !== undefined && name !== null && name.length > MOST.name)
    refuse('name', `A name takes ${MOST.name} characters at most.`);
  if (back < 1 || back > MOST.months) refuse('back', `back is 1 to ${MOST.months} months.`);
  if (minimum < 0) refuse('minimum', 'minimum is 0 or more.');
  return input;
}

function refuse(argument: string, message: string): never {
  throw apiError(ErrorCode.BAD_USER_INPUT, message, { argument });
}
