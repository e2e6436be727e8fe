import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../api/as-published-on.js';
import type { ApiContext } from '../api/context.js';
import { DateScalar, MomentScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { areaCoverageLoader } from '../areas/area-coverage.js';
import { AreaKey } from '../areas/area-objects.js';
import { requireArea } from '../areas/area.resolver.js';
import { RatingBand, RatingStatus } from '../homes/rating-band.js';
import { Observation } from '../metrics/observation.js';
import { ServiceType, ValueStatus } from '../metrics/value.js';
import { type RatingCounts, ratingCountsOf } from './rating-counts.js';

@ObjectType({ description: 'Homes and beds in one band, or under one label in place of a band.' })
export class RatingShare {
  @Field(() => RatingBand, { nullable: true, description: 'The band; null for a label in place of one.' })
  band!: RatingBand | null;
  @Field(() => RatingStatus, { description: 'RATED, or the label.' }) status!: RatingStatus;
  @Field(() => Int, { description: 'How many homes.' }) homes!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Their registered beds; null where the release has none, or under a label.',
  })
  beds!: number | null;
}

@ObjectType({ description: 'Ratings of the homes in an area on a day, with both denominators.' })
export class RatingProfile {
  constructor(
    readonly forArea: Area,
    readonly day: string,
    readonly type: ServiceType | null,
    readonly counts: RatingCounts,
    /** The data version to answer from; null: the newest. */
    readonly version: number | null,
  ) {}

  @Field(() => Area, { description: 'The area.' })
  get area(): Area {
    return this.forArea;
  }
  @Field(() => DateScalar, { description: 'The day.' })
  get asAt(): string {
    return this.day;
  }
  @Field(() => ServiceType, { nullable: true, description: 'The service type; null for all homes together.' })
  get serviceType(): ServiceType | null {
    return this.type;
  }
  @Field(() => ValueStatus, {
    description:
      'Whether ratings are told for this area and day; if not, the counts below are 0 for want of data.',
  })
  get status(): ValueStatus {
    return this.counts.status;
  }
  @Field(() => String, { nullable: true, description: 'Why not, when they are not.' })
  get statusReason(): string | null {
    return this.counts.reason;
  }
  @Field(() => Int, { description: 'Homes counted, rated or not; dormant homes are left out.' })
  get homes(): number {
    return this.counts.homes;
  }
  @Field(() => Int, { description: 'Homes with an overall rating.' })
  get rated(): number {
    return this.counts.rated;
  }
  @Field(() => Int, { description: 'Homes without one.' })
  get unrated(): number {
    return this.counts.homes - this.counts.rated;
  }
  @Field(() => [RatingShare], { description: 'The four bands, then each label that some home has.' })
  get distribution(): RatingShare[] {
    return this.counts.distribution;
  }
}

@Resolver(() => RatingProfile)
export class RatingProfileResolver {
  @Query(() => RatingProfile, { description: 'How the homes of an area are rated.' })
  async ratingProfile(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'The area.' }) key: AreaKey,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'The day; without it the newest that releases tell.',
    })
    asAt?: string,
    @Arg('serviceType', () => ServiceType, { nullable: true, description: 'Only this service type.' })
    serviceType?: ServiceType,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON)
    asPublishedOn?: string,
  ): Promise<RatingProfile> {
    const area = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const { latest } = await context.loader(areaCoverageLoader).load({ code: area.gssCode, version });
    const day = asAt ?? latest ?? new Date().toISOString().slice(0, 10);
    return new RatingProfile(
      area,
      day,
      serviceType ?? null,
      await ratingCountsOf(context.db.pool, { area, day, type: serviceType ?? null, version }),
      version,
    );
  }

  @FieldResolver(() => Observation, {
    description: 'Good or better divided by rated homes: the regulator’s convention.',
  })
  goodOrBetterOfRated(@Root() profile: RatingProfile, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(profile, 'good_or_better_of_rated', context);
  }
  @FieldResolver(() => Observation, { description: 'Good or better divided by all homes, rated or not.' })
  goodOrBetterOfAll(@Root() profile: RatingProfile, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(profile, 'good_or_better_of_all', context);
  }
  @FieldResolver(() => Observation, { description: 'Registered beds of homes rated Good or Outstanding.' })
  bedsInGoodOrBetter(@Root() profile: RatingProfile, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(profile, 'beds_in_good_or_better', context);
  }
  @FieldResolver(() => Observation, { description: 'Homes with an overall rating, with their sources.' })
  ratedHomes(@Root() profile: RatingProfile, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(profile, 'rated_homes', context);
  }
  @FieldResolver(() => Observation, { description: 'Median months since the rating in force was published.' })
  ratingAgeMonths(@Root() profile: RatingProfile, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(profile, 'rating_age_months', context);
  }
}

function observe(
  { area, asAt, serviceType, version }: RatingProfile,
  metricCode: string,
  context: ApiContext,
): Promise<Observation> {
  return context.observe({ metricCode, areaCode: area.gssCode, day: asAt, serviceType, version });
}
