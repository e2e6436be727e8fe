import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { mayUse } from '../access/may.js';
import type { ApiContext, LoaderFactory } from '../api/context.js';
import type { AreaType } from '../areas/area-type.js';
import { sqlFile } from '../database/sql-file.js';
import { MetricCoverage, MetricObject } from './metric.object.js';

const statement = sqlFile(import.meta.url, './metric-coverage.sql');
const privateStatement = sqlFile(import.meta.url, './private-coverage.sql');

interface CoverageRow extends MetricCoverage {
  metricCode: string;
  areaType: AreaType;
}

/** What exists of a metric, by area type. */
export const metricCoverageLoader: LoaderFactory<string, MetricCoverage[]> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const { rows } = await db.pool.query<CoverageRow>(statement, [codes]);
    return codes.map((code) => rows.filter((row) => row.metricCode === code));
  });

@Resolver(() => MetricObject)
export class MetricResolver {
  @Query(() => [MetricObject], {
    description:
      'Every metric that is open to whoever asks, or those of them in whose name, code or definition the words occur.',
  })
  metrics(
    @Ctx() { metrics, viewer }: ApiContext,
    @Arg('search', () => String, { nullable: true, description: 'Words to look for.' }) search?: string,
  ): MetricObject[] {
    const wanted = search?.trim().toLowerCase() ?? '';
    return metrics.all
      .filter(({ access = 'open' }) => mayUse(viewer, access))
      .filter(({ code, name, definition }) => `${code} ${name} ${definition}`.toLowerCase().includes(wanted))
      .map((metric) => new MetricObject(metric));
  }

  @Query(() => MetricObject, { nullable: true, description: 'One metric; null when none has the code.' })
  metric(
    @Ctx() { metrics }: ApiContext,
    @Arg('code', () => String, { description: 'The metric’s code.' }) code: string,
  ): MetricObject | null {
    const metric = metrics.of(code);
    return metric ? new MetricObject(metric) : null;
  }

  @FieldResolver(() => [MetricCoverage], {
    description:
      'Area types and periods that hold values, so that an empty answer can be explained; of a private metric, those of the areas that are open to whoever asks.',
  })
  async coverage(@Root() { metric }: MetricObject, @Ctx() context: ApiContext): Promise<MetricCoverage[]> {
    const { code, access = 'open' } = metric;
    if (access === 'open') return context.loader(metricCoverageLoader).load(code);
    if (!mayUse(context.viewer, access)) return [];
    return context.privately(access, [], async (db) => {
      const { rows } = await db.query<CoverageRow>(privateStatement, [code]);
      return rows;
    });
  }
}
