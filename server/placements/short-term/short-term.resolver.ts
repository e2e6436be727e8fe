import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { checkMonthRange, MonthRange } from '../../api/month-range.js';
import { MomentScalar } from '../../api/scalars.js';
import { AreaKey } from '../../areas/area-objects.js';
import { requireArea } from '../../areas/area.resolver.js';
import type { Queryable } from '../../database/database.js';
import { lastDayOf } from '../../metrics/period.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import { releaseLoader } from '../../releases/dataset.resolver.js';
import { commissionersOf, toldOf } from '../timeliness/read-timeliness.js';
import { shortTermReport, type ShortTermFacts, type ShortTermRequest } from './build-short-term.js';
import { readShortTerm } from './read-short-term.js';
import { ShortTermBedReport } from './short-term-objects.js';
import { nothingTold, untellable } from './why-empty.js';

@Resolver(() => ShortTermBedReport)
export class ShortTermResolver {
  @Query(() => ShortTermBedReport, {
    description:
      'Step-up, step-down and reablement beds: how many are booked and used, how long people stay and where they go.',
  })
  async shortTermBeds(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'A council or an integrated care board.' }) key: AreaKey,
    @Arg('range', () => MonthRange, { description: 'The months; 120 at most.' }) range: MonthRange,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<ShortTermBedReport> {
    checkMonthRange(range, 120);
    const area = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const request = { area, range, version };
    const facts = await context.privately('placements', [area.gssCode], (db) => factsOf(db, request));
    return Object.assign(new ShortTermBedReport(), shortTermReport(request, facts), {
      sources: await sources(context, facts),
    });
  }
}

async function factsOf(db: Queryable, { area, range, version }: ShortTermRequest): Promise<ShortTermFacts> {
  const commissioners = await commissionersOf(db, area.gssCode, range.from);
  const cannot = untellable(area, commissioners);
  if (cannot !== null)
    return { contracted: [], stays: [], commissioners, told: { from: null, to: null }, empty: cannot };
  const { councils } = commissioners;
  const [from, to] = [`${range.from}-01`, lastDayOf(range.to)];
  const { contracted, stays } = await readShortTerm(db, { councils, from, to, version });
  const told = await toldOf(db, councils, version);
  const isThere = stays.some((cell) => cell.stays > 0) || contracted.some(({ bedDays }) => bedDays > 0);
  return { contracted, stays, commissioners, told, empty: isThere ? null : nothingTold(area, range, told) };
}

async function sources(
  context: ApiContext,
  { contracted, stays }: ShortTermFacts,
): Promise<DatasetRelease[]> {
  const ids = new Set([...contracted, ...stays].flatMap(({ releaseIds }) => releaseIds));
  const releases = await context.loader(releaseLoader).loadMany([...ids].sort((one, other) => one - other));
  return releases.filter((release): release is DatasetRelease => release instanceof DatasetRelease);
}
