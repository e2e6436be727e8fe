import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { checkMonthRange, MonthRange } from '../../api/month-range.js';
import { MomentScalar } from '../../api/scalars.js';
import type { Area } from '../../areas/area.entity.js';
import { AreaKey } from '../../areas/area-objects.js';
import { requireArea } from '../../areas/area.resolver.js';
import { careHomeLoader } from '../../homes/care-home.loaders.js';
import { Observation } from '../../metrics/observation.js';
import { lastDayOf } from '../../metrics/period.js';
import { ValueFlag, ValueStatus } from '../../metrics/value.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import { releaseLoader } from '../../releases/dataset.resolver.js';
import { periodOf } from '../timeliness/build-report.js';
import { BlockBedSummary, type BlockContractUse } from './block-bed-objects.js';
import { readBlockBeds, sumOfPounds, type ContractUse } from './block-beds.js';

@Resolver(() => BlockBedSummary)
export class BlockBedResolver {
  @Query(() => BlockBedSummary, {
    description: 'How the beds that a council has booked are used, and what empty ones cost.',
  })
  async blockBeds(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'A council.' }) key: AreaKey,
    @Arg('range', () => MonthRange, { description: 'The months; 120 at most.' }) range: MonthRange,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<BlockBedSummary> {
    checkMonthRange(range, 120);
    const area = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const facts = await readBlockBeds(context, area, range, version);
    const { contracts, commissioned, empty, partly } = facts;
    const releaseIds = [...new Set(contracts.map(({ releaseId }) => releaseId))];
    const share = shares({ area, range, version, releaseIds, partly });
    const areas = [area.gssCode];
    const seesAllPlacements = await context.door.opensFor('placements', { areas });
    const seesPrices = await context.door.opensFor('prices', { areas });
    const sum = (of: (one: ContractUse) => number) => contracts.reduce((total, one) => total + of(one), 0);
    const days = {
      contracted: sum((one) => one.contracted),
      told: sum((one) => one.told),
      used: sum((one) => one.used),
    };
    const isUnknown = empty !== null || isUntold(days);
    const ofPlacements = share('block_bed_share', days.used, commissioned.placedBedDays);
    return Object.assign(new BlockBedSummary(), {
      ...{ area, period: periodOf(range.from, range.to), emptyBecause: empty },
      contracted: empty === null ? days.contracted : null,
      utilisation: empty === null ? useOf(share, days) : untold(useOf(share, days), empty.message),
      voidBedDays: isUnknown ? null : days.told - days.used,
      voidCost: isUnknown ? null : sumOfPounds(contracts.map(({ voidCost }) => voidCost)),
      shareOfCommissioned:
        empty === null && seesAllPlacements
          ? ofPlacements
          : untold(ofPlacements, empty?.message ?? CONTRACTS_ALONE),
      medianHoursToAssessed: seesAllPlacements ? commissioned.hoursToAssessed : null,
      medianHoursToAccepted: seesAllPlacements ? commissioned.hoursToAccepted : null,
      contracts: await Promise.all(
        contracts.map((one) => contractUse(context, seesPrices ? one : withoutSpotRate(one), share)),
      ),
      notes: partly === null ? [] : [partly],
      sources: await sources(context, releaseIds),
    });
  }
}

/** Beds that were bought otherwise are not known to whoever sees block contracts only. */
const CONTRACTS_ALONE = 'It takes all placements of the council, and here block contracts alone are told.';

const untold = ({ observed }: Observation, reason: string): Observation =>
  new Observation({
    ...observed,
    ...{ value: null, numerator: null, denominator: null, flags: [] },
    ...{ status: ValueStatus.NOT_AVAILABLE, reason },
  });

type Share = (metricCode: string, numerator: number, denominator: number) => Observation;

type Days = Pick<ContractUse, 'contracted' | 'told' | 'used'>;

/** Beds are booked, and no release of placements tells of any of their days. */
const isUntold = ({ contracted, told }: Pick<Days, 'contracted' | 'told'>): boolean =>
  contracted > 0 && told === 0;

/** The share of bed-days used, of those that are told of. */
function useOf(share: Share, days: Days): Observation {
  const { observed } = share('block_bed_utilisation', days.used, days.told);
  if (days.told === days.contracted) return new Observation(observed);
  if (isUntold(days))
    return untold(
      new Observation(observed),
      'No release of placements tells of these days: how the beds were used is not known.',
    );
  const rest = days.contracted - days.told;
  return new Observation({
    ...observed,
    flags: [ValueFlag.PARTIAL_COVERAGE],
    reason: `Of ${rest} of ${days.contracted} bed-days no release of placements tells: they are left out.`,
  });
}

/** What a council pays for single beds elsewhere is its own affair: a company is told of its contract alone. */
const withoutSpotRate = (one: ContractUse): ContractUse => ({ ...one, spotDailyRate: null, breakEven: null });

async function contractUse(context: ApiContext, one: ContractUse, share: Share): Promise<BlockContractUse> {
  const { ref, lotCode, bedType, beds, from, to, dailyRate, spotDailyRate, breakEven } = one;
  const known = !isUntold(one);
  return {
    ...{ ref, lotCode, bedType, beds, from, to, dailyRate, spotDailyRate, breakEven },
    careHome: await context.loader(careHomeLoader).load(one.locationId),
    contractedBedDays: one.contracted,
    usedBedDays: known ? one.used : null,
    voidBedDays: known ? one.told - one.used : null,
    voidCost: known ? one.voidCost : null,
    utilisation: useOf(share, one),
  };
}

interface ShareFrame {
  area: Area;
  range: MonthRange;
  version: number | null;
  releaseIds: number[];
  /** What is not told of months that are told in part. */
  partly: string | null;
}

function shares({ area, range, version, releaseIds, partly }: ShareFrame): Share {
  return (metricCode, numerator, denominator) => {
    const isThere = denominator > 0;
    return new Observation({
      ...{ metricCode, areaCode: area.gssCode, locationId: null, serviceType: null, band: null, group: [] },
      ...{
        from: `${range.from}-01`,
        to: lastDayOf(range.to),
        midYear: null,
        contributing: null,
        expected: null,
      },
      ...{ releaseIds, version },
      flags: isThere && partly !== null ? [ValueFlag.PARTIAL_COVERAGE] : [],
      value: isThere ? numerator / denominator : null,
      status: isThere ? ValueStatus.PRESENT : ValueStatus.NOT_APPLICABLE,
      reason: isThere ? partly : 'There are no such bed-days in the time.',
      numerator: isThere ? numerator : null,
      denominator: isThere ? denominator : null,
    });
  };
}

async function sources(context: ApiContext, ids: readonly number[]): Promise<DatasetRelease[]> {
  const releases = await context.loader(releaseLoader).loadMany(ids);
  return releases.filter((release): release is DatasetRelease => release instanceof DatasetRelease);
}
