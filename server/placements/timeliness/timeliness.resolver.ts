import { Arg, Ctx, Float, Query, Resolver } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { checkMonthRange, MonthRange } from '../../api/month-range.js';
import { MomentScalar } from '../../api/scalars.js';
import { areaLoader } from '../../areas/area.loaders.js';
import { AreaKey } from '../../areas/area-objects.js';
import { requireArea } from '../../areas/area.resolver.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import { releaseLoader } from '../../releases/dataset.resolver.js';
import { CLOCK_KIND } from '../clock/rules.js';
import { PlacementAxis } from '../enums.js';
import { reportOf, rulesCited } from './build-report.js';
import { PlacementFilter, TimelinessReport, type RulesCitation } from './timeliness-objects.js';
import { checkTarget, readFacts, type TimelinessFacts } from './timeliness-report.js';

@Resolver(() => TimelinessReport)
export class TimelinessResolver {
  @Query(() => TimelinessReport, {
    description: 'Whether places were found within the hours of their urgency class, against a target.',
  })
  async placementTimeliness(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'A council, an integrated care board or a district.' })
    key: AreaKey,
    @Arg('range', () => MonthRange, { description: 'Months in which requests were received; 120 at most.' })
    range: MonthRange,
    @Arg('target', () => Float, {
      nullable: true,
      description: 'The share that must be on time; without it that of the rules in force.',
    })
    target?: number,
    @Arg('by', () => PlacementAxis, {
      defaultValue: PlacementAxis.COMMISSIONER,
      description: 'Which placements.',
    })
    by: PlacementAxis = PlacementAxis.COMMISSIONER,
    @Arg('filter', () => PlacementFilter, { nullable: true, description: 'Only some requests.' })
    filter?: PlacementFilter,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<TimelinessReport> {
    checkMonthRange(range, 120);
    checkTarget(target ?? null);
    const area = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const request = { area, range, target: target ?? null, by, filter: filter ?? null, version };
    const facts = await readFacts(context, request);
    return Object.assign(new TimelinessReport(), reportOf(request, facts), {
      rules: await citations(context, facts, range),
      sources: await sources(context, facts),
    });
  }
}

function citations(context: ApiContext, facts: TimelinessFacts, range: MonthRange): Promise<RulesCitation[]> {
  return Promise.all(
    rulesCited(facts, range).map(async ({ areaCode, version, author, validFrom }) => ({
      ...{ kind: CLOCK_KIND, version, author, validFrom },
      area: areaCode === '*' ? null : await context.loader(areaLoader).load(areaCode),
    })),
  );
}

async function sources(context: ApiContext, { cells }: TimelinessFacts): Promise<DatasetRelease[]> {
  const ids = cells.find(({ isNow, dimension }) => isNow && dimension === 'ALL')?.releaseIds ?? [];
  const releases = await context.loader(releaseLoader).loadMany([...ids].sort((a, b) => a - b));
  return releases.filter((release): release is DatasetRelease => release instanceof DatasetRelease);
}
