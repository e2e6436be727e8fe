import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { ErrorCode } from '../../api/errors.js';
import { DateScalar, MomentScalar } from '../../api/scalars.js';
import { AreaKey } from '../../areas/area-objects.js';
import { requireArea } from '../../areas/area.resolver.js';
import type { EmptyReason } from '../../areas/empty-reason.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import { releaseLoader } from '../../releases/dataset.resolver.js';
import { FncBand } from '../fee-enums.js';
import { daysWithRates, feeRatesOf } from './fee-rates.js';
import { fncRateOn, fncRatesKnownOn, today } from './fnc-rates.js';
import { checkKnownOn } from './known-on.js';
import { withAndWithoutFnc } from './net-and-gross.js';
import { FeeRate, FeeRateList, FundedNursingCare } from './rate-objects.js';

const KNOWN_ON = {
  nullable: true,
  description:
    'As it was known then, before rates were changed afterwards; without it, as known today. Never a day to come.',
} as const;

@Resolver(() => FeeRate)
export class FeeRateResolver {
  @Query(() => FundedNursingCare, {
    description: 'What the NHS paid a week for nursing care in a home on a day, and as known when.',
  })
  async fundedNursingCare(
    @Ctx() { db }: ApiContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; without it, today.' })
    on: string = today(),
    @Arg('knownOn', () => DateScalar, KNOWN_ON) knownOn: string = today(),
  ): Promise<FundedNursingCare> {
    checkKnownOn(knownOn);
    const known = await fncRatesKnownOn(db.pool, knownOn);
    const rates = Object.values(FncBand).flatMap((band) => fncRateOn(known, band, on) ?? []);
    const message = `No rate of NHS-funded nursing care for ${on} was known on ${knownOn}.`;
    const last = known.at(-1)?.effectiveTo ?? null;
    const told = { from: known[0]?.effectiveFrom ?? null, to: last && dayBefore(last) };
    return { on, knownOn, rates, emptyBecause: rates.length > 0 ? null : untold(message, told) };
  }

  @Query(() => FeeRateList, {
    description:
      'The weekly rates that a council publishes, on a day and as known when. Prices of single places are not among them.',
  })
  async feeRates(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'The council.' }) key: AreaKey,
    @Arg('effectiveOn', () => DateScalar, { nullable: true, description: 'The day; without it, today.' })
    effectiveOn: string = today(),
    @Arg('knownOn', () => DateScalar, KNOWN_ON) knownOn: string = today(),
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<FeeRateList> {
    checkKnownOn(knownOn);
    const { gssCode, name } = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const { pool } = context.db;
    const question = { areaCode: gssCode, effectiveOn, knownOn, version };
    const [found, known] = await Promise.all([feeRatesOf(pool, question), fncRatesKnownOn(pool, knownOn)]);
    const fnc = fncRateOn(known, FncBand.STANDARD, effectiveOn)?.weeklyRate ?? null;
    const rates = found.map((row) => Object.assign(new FeeRate(), row, withAndWithoutFnc(row, fnc)));
    if (rates.length > 0) return { effectiveOn, knownOn, rates, emptyBecause: null };
    const days = await daysWithRates(pool, question);
    const message = `No published rate of ${name} for ${effectiveOn} was known on ${knownOn}.`;
    return { effectiveOn, knownOn, rates, emptyBecause: untold(message, days ?? { from: null, to: null }) };
  }

  @FieldResolver(() => DatasetRelease, { description: 'The release that tells it.' })
  async release(@Root() rate: FeeRate, @Ctx() context: ApiContext): Promise<DatasetRelease> {
    return (await context.loader(releaseLoader).load(rate.releaseId))!;
  }
}

const untold = (message: string, { from, to }: { from: string | null; to: string | null }): EmptyReason => ({
  code: ErrorCode.PERIOD_NOT_COVERED,
  ...{ message, availableAreaTypes: [], availableFrom: from, availableTo: to },
});

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
