import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';
import { DateScalar } from '../api/scalars.js';
import { AreaType } from '../areas/area-type.js';
import type { Metric } from './metric.js';
import { GroupBy, IntervalMethodName, PopulationBand } from './value.js';

/** Dimensions of homes that every state of affairs can be split by. */
const HOME_SPLITS = [
  GroupBy.RATING_BAND,
  GroupBy.SIZE_BAND,
  GroupBy.SECTOR,
  GroupBy.PROVIDER,
  GroupBy.BRAND,
  GroupBy.BED_TYPE,
];

enum PolarityName {
  HIGH_IS_GOOD = 'HIGH_IS_GOOD',
  LOW_IS_GOOD = 'LOW_IS_GOOD',
  NO_JUDGEMENT = 'NO_JUDGEMENT',
}
enum SupplyBasis {
  REGISTERED = 'REGISTERED',
  OPERATIONAL = 'OPERATIONAL',
  OCCUPIED = 'OCCUPIED',
  ADMITTABLE_VACANT = 'ADMITTABLE_VACANT',
}

registerEnumType(PolarityName, {
  name: 'Polarity',
  description: 'Whether high is good, low is good, or neither.',
  valuesConfig: {
    HIGH_IS_GOOD: { description: 'More is better.' },
    LOW_IS_GOOD: { description: 'Less is better.' },
    NO_JUDGEMENT: { description: 'Neither: words are higher and lower, never better and worse.' },
  },
});
registerEnumType(SupplyBasis, {
  name: 'SupplyBasis',
  description: 'Which beds a supply figure counts.',
  valuesConfig: {
    REGISTERED: { description: 'Beds that homes are registered for.' },
    OPERATIONAL: { description: 'Beds that homes run.' },
    OCCUPIED: { description: 'Beds with somebody in them.' },
    ADMITTABLE_VACANT: { description: 'Empty beds into which somebody could move today.' },
  },
});

@ObjectType({ description: 'What exists of a metric at one type of area.' })
export class MetricCoverage {
  @Field(() => AreaType, { description: 'Kind of area.' }) areaType!: AreaType;
  @Field(() => DateScalar, { description: 'Last day of the first month told.' }) from!: string;
  @Field(() => DateScalar, { description: 'Last day of the last month told.' }) to!: string;
  @Field(() => Int, { description: 'How many areas have a value in some month.' }) areas!: number;
}

@ObjectType({ description: 'One change of a definition.' })
export class MetricChange {
  @Field(() => DateScalar, { description: 'When it was made.' }) on!: string;
  @Field({ description: 'What changed.' }) what!: string;
}

@ObjectType('Metric', {
  implements: Node,
  description: 'A published definition: numerator, denominator, unit, method and caveats, down to the SQL.',
})
export class MetricObject {
  constructor(readonly metric: Metric) {}

  readonly __typename = 'Metric';

  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('Metric', this.metric.code);
  }
  @Field({ description: 'Stable key in queries and addresses.' })
  get code(): string {
    return this.metric.code;
  }
  @Field({ description: 'Name in words.' })
  get name(): string {
    return this.metric.name;
  }
  @Field({ description: 'What is measured.' })
  get definition(): string {
    return this.metric.definition;
  }
  @Field({ description: 'How the value is computed, in words.' })
  get formula(): string {
    return this.metric.formula;
  }
  @Field({ description: 'What one unit of the value is.' })
  get unit(): string {
    return this.metric.unit;
  }
  @Field(() => Int, {
    description: 'What the ratio is multiplied by: 100,000 for rates, 1 for counts and proportions.',
  })
  get multiplier(): number {
    return this.metric.multiplier;
  }
  @Field(() => PolarityName, { description: 'Whether high is good, low is good, or neither.' })
  get polarity(): string {
    return this.metric.polarity;
  }
  @Field(() => IntervalMethodName, {
    description: 'How intervals are computed; NONE where everything is counted.',
  })
  get intervalMethod(): string {
    return this.metric.intervalMethod;
  }
  @Field(() => SupplyBasis, {
    nullable: true,
    description: 'Which beds it counts; null where it counts none.',
  })
  get supplyBasis(): string | null {
    return this.metric.supplyBasis;
  }
  @Field(() => PopulationBand, {
    nullable: true,
    description: 'Band of a rate where none is asked for; null where the denominator is no population.',
  })
  get populationBand(): PopulationBand | null {
    return this.metric.byPopulationBand ? PopulationBand.AGE_65_PLUS : null;
  }
  @Field({ description: 'What is counted above the line.' })
  get numeratorDefinition(): string {
    return this.metric.numerator;
  }
  @Field(() => String, {
    nullable: true,
    description: 'What is counted below the line; null for a plain count.',
  })
  get denominatorDefinition(): string | null {
    return this.metric.denominator;
  }
  @Field({ description: 'What decision it helps.' })
  get whyItMatters(): string {
    return this.metric.whyItMatters;
  }
  @Field(() => [String], { description: 'What to mind when reading it.' })
  get caveats(): readonly string[] {
    return this.metric.caveats;
  }
  @Field(() => Int, { description: 'Version of the definition.' })
  get version(): number {
    return this.metric.version;
  }
  @Field(() => DateScalar, { description: 'When the definition was last reviewed.' })
  get reviewedOn(): string {
    return this.metric.reviewedOn;
  }
  @Field({
    description:
      'The SELECT that computes it, over the month-end stock, the monthly flow and the population.',
  })
  get sql(): string {
    return this.metric.sql;
  }
  @Field(() => [GroupBy], { description: 'What its values can be split by.' })
  get groupBys(): GroupBy[] {
    const { takes, notBy = [], byPopulationBand } = this.metric;
    const ofHomes = takes === 'MONTH' || notBy.includes('*') ? [] : HOME_SPLITS;
    return [
      ...(notBy.includes('*') ? [] : [GroupBy.SERVICE_TYPE]),
      ...(byPopulationBand ? [GroupBy.POPULATION_BAND] : []),
      ...ofHomes.filter((dimension) => !notBy.includes(dimension)),
    ];
  }
  @Field(() => [MetricChange], { description: 'Changes of the definition, newest first.' })
  get changes(): readonly MetricChange[] {
    return this.metric.changes;
  }
}
