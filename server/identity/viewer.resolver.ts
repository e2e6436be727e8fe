import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ApiContext } from '../api/context.js';
import { Area } from '../areas/area.entity.js';
import { areaLoader } from '../areas/area.loaders.js';
import { providerLoader } from '../homes/care-home.loaders.js';
import { Provider } from '../homes/provider.entity.js';
import { toViewer, Viewer } from './viewer-object.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks; somebody who did not sign in is PUBLIC.' })
  viewer(@Ctx() context: ApiContext): Viewer {
    return toViewer(context.viewer);
  }

  @FieldResolver(() => [Area], { description: 'The areas of areaCodes, as far as they are known here.' })
  async areas(@Root() { areaCodes }: Viewer, @Ctx() context: ApiContext): Promise<Area[]> {
    const areas = await Promise.all(areaCodes.map((code) => context.loader(areaLoader).load(code)));
    return areas.filter((area) => area !== null);
  }

  @FieldResolver(() => [Provider], {
    description: 'The providers of providerIds, as far as they are known here.',
  })
  async providers(@Root() { providerIds }: Viewer, @Ctx() context: ApiContext): Promise<Provider[]> {
    const providers = await Promise.all(providerIds.map((id) => context.loader(providerLoader).load(id)));
    return providers.filter((provider) => provider !== null);
  }
}
