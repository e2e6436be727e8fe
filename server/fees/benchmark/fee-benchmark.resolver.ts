import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { checkMonthRange, MonthRange } from '../../api/month-range.js';
import { type Page, pageOfArray } from '../../api/paging.js';
import { CursorScalar, DateScalar, GssCodeScalar, MomentScalar } from '../../api/scalars.js';
import { areaLoader } from '../../areas/area.loaders.js';
import { Area } from '../../areas/area.entity.js';
import { requireArea } from '../../areas/area.resolver.js';
import { CareHome } from '../../homes/care-home.entity.js';
import { careHomeLoader } from '../../homes/care-home.loaders.js';
import { Period } from '../../metrics/observation.js';
import { financialYearOf, lastDayOf } from '../../metrics/period.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import { releaseLoader } from '../../releases/dataset.resolver.js';
import { FncTreatment, PriceBase } from '../fee-enums.js';
import { Lot, lotByKey } from '../../placements/lot.resolver.js';
import { requireLot } from '../lots.js';
import { today } from '../rates/fnc-rates.js';
import { checkKnownOn } from '../rates/known-on.js';
import { CostOfCare, PeriodPrice, PlacementPrice, PlacementPriceConnection } from './benchmark-objects.js';
import { FeeBenchmark } from './fee-benchmark.js';
import { readBenchmark } from './read-benchmark.js';
import { checkCouncil } from './why-empty.js';

@Resolver(() => FeeBenchmark)
export class FeeBenchmarkResolver {
  @Query(() => FeeBenchmark, {
    nullable: true,
    description:
      'What a council pays within a lot against what it modelled, how alike prices are, and which stand out. Placements count by their first day.',
  })
  async feeBenchmark(
    @Ctx() context: ApiContext,
    @Arg('commissioner', () => GssCodeScalar, { description: 'The council that pays.' }) commissioner: string,
    @Arg('lotId', () => ID, { description: 'The lot, by its id or its code.' }) lotId: string,
    @Arg('range', () => MonthRange, { description: 'Months in which placements began.' }) range: MonthRange,
    @Arg('priceBase', () => PriceBase, { defaultValue: PriceBase.NOMINAL, description: 'In whose pounds.' })
    priceBase: PriceBase,
    @Arg('fnc', () => FncTreatment, {
      defaultValue: FncTreatment.NET,
      description: 'What is done about prices that include NHS-funded nursing care.',
    })
    fnc: FncTreatment,
    @Arg('knownOn', () => DateScalar, {
      nullable: true,
      description: 'Rates of NHS-funded nursing care as known then; without it, as known today.',
    })
    knownOn: string = today(),
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<FeeBenchmark> {
    checkMonthRange(range);
    checkKnownOn(knownOn);
    await context.door.check('prices', { areas: [commissioner] });
    const area = await requireArea({ gssCode: commissioner }, context);
    checkCouncil(area);
    const { gssCode: commissionerCode, name: commissionerName } = area;
    const lot = await requireLot(context.db.pool, commissionerCode, lotId);
    const [from, to] = [`${range.from}-01`, lastDayOf(range.to)];
    const version = await context.versionOf(asPublishedOn);
    const question = {
      commissionerCode,
      commissionerName,
      lotCode: lot.code,
      from,
      to,
      priceBase,
      fnc,
      knownOn,
      version,
    };
    const data = await context.privately('prices', [commissionerCode], (db) =>
      readBenchmark(db, question, financialYearOf(to)),
    );
    return new FeeBenchmark(question, data, lot);
  }

  @FieldResolver(() => Area, { description: 'The council that pays.' })
  async commissioner(@Root() { question }: FeeBenchmark, @Ctx() context: ApiContext): Promise<Area> {
    return (await context.loader(areaLoader).load(question.commissionerCode))!;
  }

  @FieldResolver(() => Lot, { description: 'The lot.' })
  async lot(@Root() { feeLot }: FeeBenchmark, @Ctx() { db }: ApiContext): Promise<Lot> {
    return (await lotByKey(db.pool, feeLot.key))!;
  }

  @FieldResolver(() => Period, { description: 'The months in which the placements began.' })
  period(@Root() benchmark: FeeBenchmark): Period {
    return benchmark.months;
  }

  @FieldResolver(() => [PeriodPrice], {
    description: 'Month by month; months in which none began are left out.',
  })
  byMonth(@Root() { periods }: FeeBenchmark): PeriodPrice[] {
    return periods.filter(({ month }) => month !== null);
  }

  @FieldResolver(() => [PeriodPrice], { description: 'By financial year of the first day.' })
  byFinancialYear(@Root() { periods }: FeeBenchmark): PeriodPrice[] {
    return periods.filter(({ financialYear }) => financialYear !== null);
  }

  @FieldResolver(() => CostOfCare, {
    nullable: true,
    description:
      'The newest cost-of-care exercise of the lot up to the last month; null where none is loaded.',
  })
  costOfCare(@Root() { cost }: FeeBenchmark): CostOfCare | null {
    return cost;
  }

  @FieldResolver(() => PlacementPriceConnection, {
    description: 'Prices far from what the factors let one expect, the farthest first; see outlierRule.',
  })
  outliers(
    @Root() { outlying, question }: FeeBenchmark,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ): Page<PlacementPrice> {
    const prices = outlying.map(({ row, residual }) => ({
      ...{ locationId: row.locationId, startedOn: row.startedOn, weekly: pounds(row.price) },
      ...{ modelled: row.modelled === null ? null : pounds(row.modelled), residual: pounds(residual) },
    }));
    return pageOfArray(prices, { first, after }, ['feeOutliers', question], 20);
  }
}

@Resolver(() => PlacementPrice)
export class PlacementPriceResolver {
  @FieldResolver(() => CareHome, {
    nullable: true,
    description: 'The home; null where the register does not know it.',
  })
  careHome(@Root() { locationId }: PlacementPrice, @Ctx() context: ApiContext): Promise<CareHome | null> {
    return context.loader(careHomeLoader).load(locationId);
  }
}

@Resolver(() => CostOfCare)
export class CostOfCareResolver {
  @FieldResolver(() => DatasetRelease, { description: 'The release that tells it.' })
  async release(@Root() { releaseId }: CostOfCare, @Ctx() context: ApiContext): Promise<DatasetRelease> {
    return (await context.loader(releaseLoader).load(releaseId))!;
  }
}

const pounds = (amount: number): string => amount.toFixed(2);
