import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { connectionTypes, pageOfArray } from '../api/paging.js';
import { CursorScalar, PeriodKeyScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { areaLoader } from '../areas/area.loaders.js';
import { MetricObject } from '../metrics/metric.object.js';
import { DimensionValue, dimensionsOf, Observation } from '../metrics/observation.js';
import type { ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { ValueStatus } from '../metrics/value.js';
import { EmptyReason } from '../areas/empty-reason.js';
import { emptyBecause } from './empty-because.js';
import { ObservationQuery, toQuestion } from './observation-query.js';

const { Connection } = connectionTypes(Observation, 'Observation', 'observations');

@ObjectType('ObservationConnection', {
  description: 'Relay connection: a page of observations, metric by metric, area by area, month by month.',
})
export class ObservationConnection extends Connection {
  @Field(() => EmptyReason, {
    nullable: true,
    description: 'Why there is nothing; null when there is something.',
  })
  emptyBecause!: EmptyReason | null;
}

@ObjectType({
  description: 'A time series of one metric, one area and one combination of dimensions, as columns.',
})
export class MetricSeries {
  constructor(
    readonly series: ObservedSeries,
    readonly question: SeriesQuestion,
  ) {}

  @Field(() => [DimensionValue], { description: 'The groups that it is of; empty for all homes together.' })
  get dimensions(): DimensionValue[] {
    return dimensionsOf(this.series);
  }

  @Field(() => [PeriodKeyScalar], {
    description: 'Periods, oldest first; values and statuses run alongside.',
  })
  get periods(): readonly string[] {
    return this.series.months;
  }

  @Field(() => [Float], { nullable: 'items', description: 'Values; null where the status is not PRESENT.' })
  get values(): (number | null)[] {
    const { columns } = this.series;
    if (columns) return columns.values;
    return this.series.points.map(({ status, value }) => (status === ValueStatus.PRESENT ? value : null));
  }

  @Field(() => [ValueStatus], { description: 'Statuses of the values.' })
  get statuses(): ValueStatus[] {
    return this.series.columns?.statuses ?? this.series.points.map(({ status }) => status);
  }

  @Field(() => [Observation], { description: 'The same points with everything needed to defend them.' })
  get points(): Observation[] {
    return this.series.points.map((point) => new Observation(point));
  }
}

@Resolver(() => MetricSeries)
export class ObservationQueriesResolver {
  @Query(() => ObservationConnection, {
    description: 'Any metrics, any areas, any months: the figures behind every chart.',
  })
  async observations(
    @Ctx() context: ApiContext,
    @Arg('query', () => ObservationQuery, { description: 'What to observe.' }) query: ObservationQuery,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ) {
    const question = await toQuestion(query, context);
    const series = await context.observations.overMonths(question);
    const points = series.flatMap((one) => one.points.map((point) => new Observation(point)));
    return {
      ...pageOfArray(points, { first, after }, ['observations', query]),
      emptyBecause: points.length === 0 ? await emptyBecause(question, context) : null,
    };
  }

  @Query(() => [MetricSeries], {
    description: 'The same question answered as columns, one series for each combination.',
  })
  async series(
    @Ctx() context: ApiContext,
    @Arg('query', () => ObservationQuery, { description: 'What to observe.' }) query: ObservationQuery,
  ): Promise<MetricSeries[]> {
    const question = await toQuestion(query, context);
    const series = await context.observations.overMonths(question);
    return series.map((one) => new MetricSeries(one, question));
  }

  @FieldResolver(() => MetricObject, { description: 'The definition of what was observed.' })
  metric(@Root() { series }: MetricSeries, @Ctx() { metrics }: ApiContext): MetricObject {
    return new MetricObject(metrics.of(series.metricCode)!);
  }

  @FieldResolver(() => Area, { description: 'The area that it is of.' })
  async area(@Root() { series }: MetricSeries, @Ctx() context: ApiContext): Promise<Area> {
    const area = await context.loader(areaLoader).load(series.areaCode);
    if (!area) throw apiError(ErrorCode.NOT_FOUND, `There is no area ${series.areaCode}.`);
    return area;
  }

  @FieldResolver(() => EmptyReason, {
    nullable: true,
    description: 'Why the series has no months; null when it has some.',
  })
  emptyBecause(
    @Root() { series, question }: MetricSeries,
    @Ctx() context: ApiContext,
  ): Promise<EmptyReason> | null {
    if (series.months.length > 0) return null;
    return emptyBecause(
      { ...question, metricCodes: [series.metricCode], areaCodes: [series.areaCode] },
      context,
    );
  }
}
