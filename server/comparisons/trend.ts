import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../api/scalars.js';

export enum TrendDirection {
  INCREASING_BETTER = 'INCREASING_BETTER',
  INCREASING_WORSE = 'INCREASING_WORSE',
  DECREASING_BETTER = 'DECREASING_BETTER',
  DECREASING_WORSE = 'DECREASING_WORSE',
  INCREASING = 'INCREASING',
  DECREASING = 'DECREASING',
  NO_CHANGE = 'NO_CHANGE',
  CANNOT_BE_CALCULATED = 'CANNOT_BE_CALCULATED',
}

registerEnumType(TrendDirection, {
  name: 'TrendDirection',
  description:
    'Where the last five valid points point, with a judgement where the metric’s polarity allows one.',
  valuesConfig: {
    INCREASING_BETTER: { description: 'Rising, and more is better.' },
    INCREASING_WORSE: { description: 'Rising, and less is better.' },
    DECREASING_BETTER: { description: 'Falling, and less is better.' },
    DECREASING_WORSE: { description: 'Falling, and more is better.' },
    INCREASING: { description: 'Rising; neither good nor bad, or a count without a test of significance.' },
    DECREASING: { description: 'Falling; neither good nor bad, or a count without a test of significance.' },
    NO_CHANGE: { description: 'No significant change; of counts, the same value at both ends.' },
    CANNOT_BE_CALCULATED: { description: 'Fewer than five valid points.' },
  },
});

@ObjectType({
  description:
    'Where a series is going: for rates and shares a test on its last five valid points, for counts of everything their change.',
})
export class TrendResult {
  @Field(() => TrendDirection, { description: 'The verdict.' }) direction!: TrendDirection;
  @Field(() => Int, { description: 'Valid points that it rests on, five at most.' }) pointsUsed!: number;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the first of these points.' })
  from!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the last of these points.' })
  to!: string | null;
  @Field(() => Float, {
    nullable: true,
    description:
      '(Slope ÷ its standard error)² of a straight line through the points, each weighted by 1/SE²; a change where it is above 9.5495 (99.8 per cent) and the slope keeps its sign with each point left out. Null for counts.',
  })
  chiSquared!: number | null;
  @Field(() => Float, { nullable: true, description: 'Last of these points − first.' })
  absoluteChange!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The change in per cent of the first of these points; null where that is 0.',
  })
  percentChange!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why no trend can be told, or why no significance is told with it; null where a test was made.',
  })
  reason!: string | null;
}
