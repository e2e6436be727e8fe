import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { Node } from '../api/node.js';
import { readNodeId } from '../api/node-id.js';
import { MAX_PAGE } from '../api/paging.js';
import { areaLoader } from '../areas/area.loaders.js';
import { careHomeLoader, providerLoader } from '../homes/care-home.loaders.js';
import { MetricObject } from '../metrics/metric.object.js';
import { lotByKey } from '../placements/lot.resolver.js';
import { datasetLoader, releaseLoader } from '../releases/dataset.resolver.js';

/** How each type is found by its key; a release is found only while it is published. */
const FINDERS: Record<string, (key: string, context: ApiContext) => Promise<Node | null>> = {
  Area: (key, context) => context.loader(areaLoader).load(key),
  CareHome: (key, context) => context.loader(careHomeLoader).load(key),
  Provider: (key, context) => context.loader(providerLoader).load(key),
  Dataset: (key, context) => context.loader(datasetLoader).load(key),
  DatasetRelease: async (key, context) => {
    const release = await context.loader(releaseLoader).load(Number(key));
    return release?.status === 'PUBLISHED' ? release : null;
  },
  Lot: (key, { db }) => lotByKey(db.pool, key),
  Metric: (key, { metrics }) => {
    const metric = metrics.of(key);
    return Promise.resolve(metric ? new MetricObject(metric) : null);
  },
};

async function find(id: string, context: ApiContext): Promise<Node | null> {
  const { type, key } = readNodeId(id);
  return FINDERS[type]?.(key, context) ?? null;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its global id; null when nothing has it.' })
  node(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
  ): Promise<Node | null> {
    return find(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Many things by their global ids, in the same order; null for each id that nothing has.',
  })
  nodes(
    @Ctx() context: ApiContext,
    @Arg('ids', () => [ID], { description: 'Global ids, 100 at most.' }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > MAX_PAGE)
      throw apiError(ErrorCode.PAGE_TOO_LARGE, `Ask for ${MAX_PAGE} ids at most.`, { limit: MAX_PAGE });
    return Promise.all(ids.map((id) => find(id, context)));
  }
}
