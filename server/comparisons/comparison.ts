import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GssCodeScalar } from '../api/scalars.js';
import { ComparatorMethod } from '../areas/area-type.js';
import { ValueStatus } from '../metrics/value.js';
import { BenchmarkBasis } from './benchmark-value.js';

export enum BenchmarkOutcome {
  BETTER = 'BETTER',
  SIMILAR = 'SIMILAR',
  WORSE = 'WORSE',
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  TOO_FEW_TO_JUDGE = 'TOO_FEW_TO_JUDGE',
  NOT_COMPARED = 'NOT_COMPARED',
}

registerEnumType(BenchmarkOutcome, {
  name: 'BenchmarkOutcome',
  description: 'What a value’s interval says against a benchmark.',
  valuesConfig: {
    BETTER: { description: 'The interval lies on the good side of the benchmark.' },
    SIMILAR: { description: 'The interval holds the benchmark.' },
    WORSE: { description: 'The interval lies on the bad side of the benchmark.' },
    HIGHER: { description: 'The interval lies above the benchmark, which is neither good nor bad.' },
    LOWER: { description: 'The interval lies below the benchmark, which is neither good nor bad.' },
    TOO_FEW_TO_JUDGE: { description: 'Too few homes or events to say whether a target is met.' },
    NOT_COMPARED: {
      description:
        'No judgement: everything was counted and nothing sampled, or one of the two values is missing. The difference may still be told.',
    },
  },
});
registerEnumType(BenchmarkBasis, {
  name: 'BenchmarkBasis',
  description: 'How a benchmark value comes about.',
  valuesConfig: {
    WHOLE_AREA: { description: 'The figure of what the area lies in, as a whole.' },
    TOTAL: { description: 'The total of what the area lies in: the ratio is the area’s share of it.' },
    POOLED: {
      description: 'Numerators of all members over denominators of all members; never a mean of rates.',
    },
    MEAN_PER_AREA: { description: 'The mean count per member.' },
    MEDIAN_OF_AREAS: {
      description: 'The median of the members’ own figures, for medians, which do not add up.',
    },
    EARLIER: { description: 'The area’s own value, earlier.' },
    TARGET: { description: 'The value aimed at.' },
    NONE: { description: 'There is no benchmark.' },
  },
});

@ObjectType({ description: 'An area of a list that is left out of a comparison.' })
export class ComparisonExclusion {
  @Field(() => GssCodeScalar, { description: 'Its code.' }) gssCode!: string;
  @Field(() => String, { nullable: true, description: 'Its name; null where nothing has the code.' })
  name!: string | null;
  @Field({ description: 'Why it is left out.' }) reason!: string;
}

@ObjectType({ description: 'A value set against a benchmark, in numbers and in words.' })
export class Comparison {
  @Field(() => ComparatorMethod, { description: 'Where the benchmark comes from.' })
  method!: ComparatorMethod;
  @Field(() => BenchmarkOutcome, {
    description: 'What the interval says; the benchmark is taken as a point.',
  })
  outcome!: BenchmarkOutcome;
  @Field(() => Float, { description: 'Confidence level of the interval behind the outcome.' }) level!: number;
  @Field({ description: 'What the value is compared with, by name.' }) benchmarkLabel!: string;
  @Field(() => BenchmarkBasis, { description: 'How the benchmark value comes about.' })
  basis!: BenchmarkBasis;
  @Field(() => Float, { nullable: true, description: 'The benchmark, in the metric’s unit.' })
  benchmarkValue!: number | null;
  @Field(() => ValueStatus, { description: 'Whether the benchmark is there.' }) benchmarkStatus!: ValueStatus;
  @Field(() => String, { nullable: true, description: 'Why there is no benchmark; null where there is one.' })
  benchmarkReason!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Value − benchmark; null against a total, of which the value is a part.',
  })
  difference!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The difference in per cent of the benchmark, unrounded.',
  })
  percentDifference!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Value ÷ benchmark; against a total the area’s share of it. Null where the benchmark is 0.',
  })
  ratio!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many more of the numerator (beds, homes) would bring the rate or share to the benchmark, with the denominator as it is; negative where so many could go without falling below it. Null for counts.',
  })
  numeratorToReach!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the value meets the target; null without a target, and where neither direction is good.',
  })
  targetMet!: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Place among the areas of the same type that it is compared with, itself included: 1 has the highest value, equal values share a place.',
  })
  rank!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many areas have a place.' }) rankOf!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many have none, because their value is missing or withheld.',
  })
  notRanked!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Fifth of the ranked areas, 1 the lowest values; null for fewer than five areas.',
  })
  quintile!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Areas of the group, itself and those left out not counted; null for an earlier value or a target.',
  })
  groupSize!: number | null;
  @Field(() => [ComparisonExclusion], {
    description:
      'Areas of a list that do not count in the benchmark, and why: not comparable, or without a value.',
  })
  excluded!: ComparisonExclusion[];
  @Field({
    description:
      'In words, such as 29.9% below England (3,978.6 against 5,675.1 beds per 100,000 people aged 65 and over).',
  })
  statement!: string;
}
