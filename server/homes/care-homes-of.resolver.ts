import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { CursorScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { Observation } from '../metrics/observation.js';
import { CareHomeConnection } from './care-home-connection.js';
import { CareHome } from './care-home.entity.js';
import { CareHomeFilter } from './care-home-filter.js';
import { careHomeLoader, providerLoader } from './care-home.loaders.js';
import { listCareHomes } from './list-care-homes.js';
import { Provider } from './provider.entity.js';

@Resolver(() => Area)
export class AreaCareHomesResolver {
  @FieldResolver(() => CareHomeConnection, { description: 'Care homes in the area, by name, then id.' })
  careHomes(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Arg('filter', () => CareHomeFilter, { nullable: true, description: 'Only homes like this.' })
    filter?: CareHomeFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first?: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ) {
    return listCareHomes(context, area.gssCode, filter ?? {}, { first, after });
  }
}

@Resolver(() => Provider)
export class ProviderResolver {
  @Query(() => Provider, { nullable: true, description: 'One provider; null when no release shows it.' })
  provider(
    @Ctx() context: ApiContext,
    @Arg('cqcProviderId', () => String, { description: 'The regulator’s provider id.' })
    cqcProviderId: string,
  ): Promise<Provider | null> {
    return context.loader(providerLoader).load(cqcProviderId);
  }

  @FieldResolver(() => CareHomeConnection, { description: 'Its care homes, by name, then id.' })
  careHomes(
    @Root() provider: Provider,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first?: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ) {
    const filter = { providerIds: [provider.id], includeDormant: true, includeNotCounted: true };
    return listCareHomes(context, null, filter, { first, after });
  }
}

@Resolver(() => Observation)
export class ObservationCareHomeResolver {
  @FieldResolver(() => CareHome, {
    nullable: true,
    description: 'The home that it is of; null for a figure about an area.',
  })
  careHome(@Root() { observed }: Observation, @Ctx() context: ApiContext): Promise<CareHome | null> | null {
    return observed.locationId ? context.loader(careHomeLoader).load(observed.locationId) : null;
  }
}
