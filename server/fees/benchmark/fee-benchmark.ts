import { Field, Int, ObjectType } from 'type-graphql';
import { EmptyReason } from '../../areas/empty-reason.js';
import { Observation, type Period } from '../../metrics/observation.js';
import type { FeeLot } from '../lots.js';
import type { CostOfCare, PeriodPrice } from './benchmark-objects.js';
import { BenchmarkObservations, whyNoFigure } from './figures.js';
import { type Outlier, OUTLIER_RULE, outliersOf } from './outliers.js';
import type { BenchmarkData, BenchmarkQuestion } from './read-benchmark.js';
import { type Unexplained, unexplained } from './unexplained.js';
import { fncInWords } from './words.js';

@ObjectType({ description: 'Prices paid within a lot, against the modelled price and against each other.' })
export class FeeBenchmark {
  private readonly model: Unexplained | null;
  private readonly observations: BenchmarkObservations;

  constructor(
    readonly question: BenchmarkQuestion,
    readonly data: BenchmarkData,
    readonly feeLot: FeeLot,
  ) {
    this.model = whyNoFigure(data) ? null : unexplained(data.rows);
    this.observations = new BenchmarkObservations(question, data, this.model);
  }

  @Field({ description: 'Code of the lot.' })
  get lotCode(): string {
    return this.feeLot.code;
  }
  @Field({ description: 'Name of the lot.' })
  get lotName(): string {
    return this.feeLot.name;
  }
  @Field(() => EmptyReason, {
    nullable: true,
    description:
      'Why no placement is told of: none loaded, other months, or none began; null where there is one.',
  })
  get emptyBecause(): EmptyReason | null {
    return this.data.emptyBecause;
  }
  @Field(() => Int, { description: 'Placements of the lot that began in the months asked for.' })
  get placements(): number {
    return this.data.figures.placements;
  }
  @Field(() => Int, { description: 'Those whose prices are compared.' })
  get placementsCompared(): number {
    return whyNoFigure(this.data) ? 0 : this.data.figures.compared;
  }
  @Field(() => Int, { description: 'Those with a modelled price: the gap is of these alone.' })
  get placementsWithModel(): number {
    return whyNoFigure(this.data) ? 0 : this.data.figures.withModel;
  }
  @Field(() => Int, { description: 'Prices below nought, such as refunds; they are kept and compared.' })
  get refunds(): number {
    return this.data.figures.refunds;
  }
  @Field(() => Observation, { description: 'Mean of the prices compared.' })
  get averageWeeklyPrice(): Observation {
    return this.observations.average();
  }
  @Field(() => Observation, { description: 'Mean of the modelled prices of those that have one.' })
  get modelledAveragePrice(): Observation {
    return this.observations.modelledAverage();
  }
  @Field(() => Observation, {
    description:
      'Mean price less mean modelled price, on the same placements; null with its reason where prices as recorded include NHS-funded nursing care, which no model does.',
  })
  get gap(): Observation {
    return this.observations.gap();
  }
  @Field(() => Observation, {
    description: 'The gap as a proportion of the modelled average; null where there is no gap.',
  })
  get gapPercent(): Observation {
    return this.observations.gapShare();
  }
  @Field(() => Observation, { description: 'Median price.' })
  get median(): Observation {
    return this.observations.percentile('fee_median_price', 2);
  }
  @Field(() => Observation, { description: 'A quarter of the prices are below.' })
  get lowerQuartile(): Observation {
    return this.observations.percentile('fee_lower_quartile', 1);
  }
  @Field(() => Observation, { description: 'A quarter of the prices are above.' })
  get upperQuartile(): Observation {
    return this.observations.percentile('fee_upper_quartile', 3);
  }
  @Field(() => Observation, { description: 'A tenth of the prices are below.' })
  get p10(): Observation {
    return this.observations.percentile('fee_p10', 0);
  }
  @Field(() => Observation, { description: 'A tenth of the prices are above.' })
  get p90(): Observation {
    return this.observations.percentile('fee_p90', 4);
  }
  @Field(() => Observation, { description: 'How far prices lie from their mean.' })
  get standardDeviation(): Observation {
    return this.observations.deviation();
  }
  @Field(() => Observation, { description: 'Standard deviation ÷ mean.' })
  get coefficientOfVariation(): Observation {
    return this.observations.variation();
  }
  @Field(() => Observation, { description: 'Upper less lower quartile.' })
  get interquartileRange(): Observation {
    return this.observations.interquartileRange();
  }
  @Field(() => Observation, { description: '90th percentile ÷ 10th percentile.' })
  get p90ToP10(): Observation {
    return this.observations.highToLow();
  }
  @Field(() => Observation, {
    description: 'Spread left after need band, bed type, block or spot, start date, district and FNC basis.',
  })
  get unexplainedVariation(): Observation {
    return this.observations.unexplainedSpread();
  }
  @Field(() => Observation, {
    description: 'The part of the differences between prices that those factors leave.',
  })
  get unexplainedShare(): Observation {
    return this.observations.unexplainedShare();
  }
  @Field(() => [String], { description: 'The factors that differ between the prices compared.' })
  get factors(): readonly string[] {
    return this.model?.factors ?? [];
  }
  @Field({ description: 'What was done about NHS-funded nursing care, in words.' })
  get fncTreatment(): string {
    return fncInWords(this.question, this.data.figures);
  }
  @Field({ description: 'In whose pounds prices are told, with the index used, in words.' })
  get priceBase(): string {
    return this.data.factors.words;
  }
  @Field({ description: 'Which prices are listed as outliers.' })
  get outlierRule(): string {
    return OUTLIER_RULE;
  }

  /** The months asked for. */
  get months(): Period {
    return this.averageWeeklyPrice.period;
  }
  get outlying(): readonly Outlier[] {
    return outliersOf(this.data.rows, this.model);
  }
  get periods(): readonly PeriodPrice[] {
    if (whyNoFigure(this.data)) return [];
    return this.data.periods.map(({ mean, meanOfModelled, ...rest }) => ({
      ...{ ...rest, average: mean, averageOfModelled: meanOfModelled },
    }));
  }
  get cost(): CostOfCare | null {
    const row = this.data.costOfCare;
    if (!row) return null;
    const { homesInvited: invited, homesReturned: returned } = row;
    const returnRate = invited && returned !== null ? returned / invited : null;
    return { ...row, returnRate, distance: this.observations.costOfCareDistance() };
  }
}
