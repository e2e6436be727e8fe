import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { MomentScalar, YearMonthScalar } from '../../api/scalars.js';
import { CareHome } from '../../homes/care-home.entity.js';
import { lastDayOf } from '../../metrics/period.js';
import { releaseLoader } from '../../releases/dataset.resolver.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import { isStale } from '../bed-returns/vacancies.js';
import { figuresOf, linesOf, warningsOf } from './home-lines.js';
import { HomeCapacity } from './home-capacity-objects.js';
import { readHomeReturn } from './home-returns.js';

@Resolver(() => CareHome)
export class HomeCapacityResolver {
  @FieldResolver(() => HomeCapacity, {
    nullable: true,
    description:
      'Beds in a month as the home reports them; null, with an error, for a home that is not yours to see.',
  })
  async capacity(
    @Root() home: CareHome,
    @Ctx() context: ApiContext,
    @Arg('month', () => YearMonthScalar, { description: 'The month.' }) month: string,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<HomeCapacity> {
    const version = await context.versionOf(asPublishedOn);
    const { lines: told, freshDays } = await readHomeReturn(context, { home, month, version });
    const asAt = told[0]?.asAt ?? null;
    const lines = linesOf(told);
    const ids = [...new Set(told.flatMap(({ releaseId }) => releaseId ?? []))];
    const releases = await context.loader(releaseLoader).loadMany(ids);
    return Object.assign(new HomeCapacity(), {
      ...{ month, asAt, freshDays, lines },
      isStale: asAt === null ? null : isStale(asAt, lastDayOf(month), freshDays),
      ...figuresOf(home, { month, asAt, version }, told),
      warnings: warningsOf(lines),
      sources: releases.filter((one): one is DatasetRelease => one instanceof DatasetRelease),
    });
  }
}
