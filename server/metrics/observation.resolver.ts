import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { areaLoader, populationReleaseLoader } from '../areas/area.loaders.js';
import { Area } from '../areas/area.entity.js';
import { DatasetRelease } from '../releases/dataset-release.entity.js';
import { releaseLoader } from '../releases/dataset.resolver.js';
import { isConfidenceLevel } from '../statistics/confidence.js';
import { MetricObject } from './metric.object.js';
import { intervalOf } from './interval.js';
import { Interval, Observation } from './observation.js';
import { BAND_LABELS, PopulationBand } from './value.js';

@ObjectType({ description: 'The population or count under a rate or share.' })
export class Denominator {
  @Field(() => Float, { description: 'How many people or homes.' }) value!: number;
  @Field(() => PopulationBand, {
    nullable: true,
    description: 'Ages of the people counted; null where homes are counted.',
  })
  band!: PopulationBand | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Year of the mid-year estimate (30 June); null where homes are counted.',
  })
  midYear!: number | null;
  @Field({ description: 'In words.' }) label!: string;
  @Field(() => DatasetRelease, {
    nullable: true,
    description: 'The release that the population comes from; null where homes are counted.',
  })
  source!: DatasetRelease | null;
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => MetricObject, { description: 'The definition of what was observed.' })
  metric(@Root() { observed }: Observation, @Ctx() { metrics }: ApiContext): MetricObject {
    return new MetricObject(metrics.of(observed.metricCode)!);
  }

  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area that it is of; null for a figure about one home.',
  })
  area(@Root() { observed }: Observation, @Ctx() context: ApiContext): Promise<Area | null> | null {
    return observed.areaCode ? context.loader(areaLoader).load(observed.areaCode) : null;
  }

  @FieldResolver(() => Denominator, {
    nullable: true,
    description: 'What the numerator was divided by; null for a count.',
  })
  async denominator(
    @Root() { observed }: Observation,
    @Ctx() context: ApiContext,
  ): Promise<Denominator | null> {
    const { denominator: value, band, midYear } = observed;
    if (value === null) return null;
    if (midYear === null || band === null) {
      const label = context.metrics.of(observed.metricCode)?.denominator ?? 'Homes';
      return { value, band: null, midYear: null, label, source: null };
    }
    const releaseId = await context
      .loader(populationReleaseLoader)
      .load(`${observed.areaCode}|${midYear}|${band}`);
    const source = releaseId === null ? null : await context.loader(releaseLoader).load(releaseId);
    return { value, band, midYear, label: `People ${BAND_LABELS[band]}, mid-${midYear}`, source };
  }

  @FieldResolver(() => Interval, {
    nullable: true,
    description: 'Confidence limits by the metric’s method; null for counts, for which nothing was sampled.',
  })
  interval(
    @Root() { observed }: Observation,
    @Ctx() { metrics }: ApiContext,
    @Arg('level', () => Float, { defaultValue: 0.95, description: 'Confidence level: 0.95 or 0.998.' })
    level: number,
  ): Interval | null {
    if (!isConfidenceLevel(level))
      throw apiError(ErrorCode.BAD_USER_INPUT, 'level is 0.95 or 0.998.', { argument: 'level' });
    return intervalOf(metrics.of(observed.metricCode)!, observed, level);
  }

  @FieldResolver(() => [DatasetRelease], { description: 'Every release that the value rests on.' })
  async sources(@Root() { observed }: Observation, @Ctx() context: ApiContext): Promise<DatasetRelease[]> {
    const releases = await context.loader(releaseLoader).loadMany(observed.releaseIds);
    return releases.filter((release): release is DatasetRelease => release instanceof DatasetRelease);
  }
}
