import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { MetricSeries } from '../observations/observation-queries.resolver.js';
import { trendOfSeries } from './trend-of-series.js';
import { TrendResult } from './trend.js';

@Resolver(() => MetricSeries)
export class TrendResolver {
  @FieldResolver(() => TrendResult, {
    description: 'Where the series is going, from the last five valid points of the periods asked for.',
  })
  trend(@Root() { series }: MetricSeries, @Ctx() { metrics }: ApiContext): TrendResult {
    return trendOfSeries(metrics.of(series.metricCode)!, series.points);
  }
}
