import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { keyOf } from '../api/node-id.js';
import { CursorScalar, DateScalar, GssCodeScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { areaLoader } from '../areas/area.loaders.js';
import { Observation } from '../metrics/observation.js';
import { ServiceType } from '../metrics/value.js';
import { DatasetRelease } from '../releases/dataset-release.entity.js';
import { releaseLoader } from '../releases/dataset.resolver.js';
import { CareHomeConnection } from './care-home-connection.js';
import { CareHome } from './care-home.entity.js';
import { CareHomeFilter, CareHomeKey } from './care-home-filter.js';
import {
  careHomeLoader,
  homeAreaLoader,
  predecessorIdLoader,
  providerLoader,
  spanLoader,
  successorIdLoader,
} from './care-home.loaders.js';
import { bedsOn } from './home-beds.js';
import { listCareHomes } from './list-care-homes.js';
import { Provider } from './provider.entity.js';

@ObjectType({
  description:
    'A stretch of days over which a home’s registered beds, service type and dormancy stayed the same.',
})
export class BedSpan {
  @Field(() => DateScalar, { description: 'First day.' }) from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer held; null while it does.',
  })
  to!: string | null;
  @Field(() => Int, { nullable: true, description: 'Registered beds; null where they are not known.' })
  beds!: number | null;
  @Field({ description: 'True where a later number stands in for a time that no release tells.' })
  isEstimated!: boolean;
  @Field(() => ServiceType, { nullable: true, description: 'Service type; null where no release says.' })
  serviceType!: ServiceType | null;
  @Field({ description: 'Whether it was dormant.' }) isDormant!: boolean;
}

@Resolver(() => CareHome)
export class CareHomeResolver {
  @Query(() => CareHome, { nullable: true, description: 'One care home; null when no release shows it.' })
  async careHome(
    @Ctx() context: ApiContext,
    @Arg('by', () => CareHomeKey, { description: 'Which home.' }) by: CareHomeKey,
  ): Promise<CareHome | null> {
    if (by.cqcLocationId) return context.loader(careHomeLoader).load(by.cqcLocationId);
    if (by.id) return context.loader(careHomeLoader).load(keyOf('CareHome', by.id));
    if (by.odsCode)
      return context.db.dataSource.getRepository(CareHome).findOne({
        where: { odsCode: by.odsCode },
        order: { deregisteredOn: { direction: 'ASC', nulls: 'FIRST' }, registeredFrom: 'DESC' },
      });
    throw apiError(ErrorCode.BAD_USER_INPUT, 'Name the home by id, cqcLocationId or odsCode.', {
      argument: 'by',
    });
  }

  @Query(() => CareHomeConnection, {
    description: 'Care homes by name, then id. Without an area: all real homes.',
  })
  careHomes(
    @Ctx() context: ApiContext,
    @Arg('within', () => GssCodeScalar, { nullable: true, description: 'Only homes in this area.' })
    within?: string,
    @Arg('filter', () => CareHomeFilter, { nullable: true, description: 'Only homes like this.' })
    filter?: CareHomeFilter,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many from the start, 100 at most; 50 without first and last.',
    })
    first?: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
    @Arg('last', () => Int, { nullable: true, description: 'How many from the end, 100 at most.' })
    last?: number,
    @Arg('before', () => CursorScalar, { nullable: true, description: 'Cursor before which to end.' })
    before?: string,
  ) {
    return listCareHomes(context, within ?? null, filter ?? {}, { first, after, last, before });
  }

  @FieldResolver(() => Provider, { nullable: true, description: 'Who runs it; null where no release says.' })
  provider(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<Provider | null> | null {
    return home.providerId ? context.loader(providerLoader).load(home.providerId) : null;
  }

  @FieldResolver(() => [CareHome], {
    description: 'Earlier registrations at the same premises that this one took over.',
  })
  async predecessors(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<CareHome[]> {
    return homesOf(await context.loader(predecessorIdLoader).load(home.cqcLocationId), context);
  }

  @FieldResolver(() => [CareHome], { description: 'Later registrations that took this one over.' })
  async successors(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<CareHome[]> {
    return homesOf(await context.loader(successorIdLoader).load(home.cqcLocationId), context);
  }

  @FieldResolver(() => CareHome, {
    nullable: true,
    description:
      'The other registration of the same home, which is the one counted; null where there is none.',
  })
  dualRegistrationOf(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<CareHome | null> | null {
    return home.dualRegistrationOfId ? context.loader(careHomeLoader).load(home.dualRegistrationOfId) : null;
  }

  @FieldResolver(() => [Area], {
    description: 'Every area in which it lies, from district to country, today’s and abolished ones.',
  })
  async areas(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<Area[]> {
    const codes = await context.loader(homeAreaLoader).load(home.cqcLocationId);
    return (await context.loader(areaLoader).loadMany(codes)) as Area[];
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The council that the releases place it in.' })
  council(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<Area | null> | null {
    return home.councilCode ? context.loader(areaLoader).load(home.councilCode) : null;
  }

  @FieldResolver(() => Observation, { description: 'Registered beds on a day, or why they are not known.' })
  async registeredBeds(
    @Root() home: CareHome,
    @Ctx() context: ApiContext,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'The day; without it the newest that a release tells.',
    })
    asAt?: string,
  ): Promise<Observation> {
    return new Observation(bedsOn(home, await context.loader(spanLoader).load(home.cqcLocationId), asAt));
  }

  @FieldResolver(() => [BedSpan], {
    description: 'Its beds through time, oldest first, as far as releases show them.',
  })
  async bedHistory(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<BedSpan[]> {
    const spans = await context.loader(spanLoader).load(home.cqcLocationId);
    return spans.map((span) => ({
      from: span.from_date,
      to: span.to_date > span.known_to ? null : span.to_date,
      beds: span.beds,
      isEstimated: span.beds_backcast,
      serviceType: span.type_known ? (span.service_type as ServiceType) : null,
      isDormant: span.is_dormant,
    }));
  }

  @FieldResolver(() => DatasetRelease, { description: 'The newest release that shows it.' })
  async source(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<DatasetRelease> {
    return (await context.loader(releaseLoader).load(home.latestReleaseId))!;
  }
}

async function homesOf(ids: readonly string[], context: ApiContext): Promise<CareHome[]> {
  return (await context.loader(careHomeLoader).loadMany(ids)) as CareHome[];
}
