import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../api/as-published-on.js';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { DateScalar, MomentScalar, YearMonthScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { areaCoverageLoader } from '../areas/area-coverage.js';
import { AreaKey } from '../areas/area-objects.js';
import { requireArea } from '../areas/area.resolver.js';
import { asPublished } from '../database/derived-tables.js';
import { sqlFile } from '../database/sql-file.js';
import { CareHome } from '../homes/care-home.entity.js';
import { careHomeLoader } from '../homes/care-home.loaders.js';
import { Observation } from '../metrics/observation.js';
import { PopulationBand, ServiceType } from '../metrics/value.js';
import { CapacityChange, CapacityFlow, CapacitySummary } from './capacity-objects.js';
import { changeSql } from './rebuild-capacity.js';

const flowStatement = sqlFile(import.meta.url, './capacity-flow.sql');
const changes = `asked_month AS (
  SELECT DISTINCT area_code, month FROM area_flow WHERE area_code = $1 AND month BETWEEN $3::date AND $4::date
), ${changeSql} ${sqlFile(import.meta.url, './capacity-changes.sql')}`;

/** The same statements over what stood under a data version ($5). */
const flowThen = `WITH ${asPublished(['area_flow'], '$5::bigint')}\n${flowStatement}`;
const changesThen = `WITH ${asPublished(['area_flow', 'care_home_area', 'care_home_span'], '$5::bigint')},\n${changes}`;
const MAX_MONTHS = 360;

@Resolver(() => CapacitySummary)
export class CapacityResolver {
  @Query(() => CapacitySummary, {
    description: 'How many homes and beds an area has, against its people, and why that changed.',
  })
  async capacity(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'The area.' }) key: AreaKey,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'The day; without it the newest that releases tell.',
    })
    asAt?: string,
    @Arg('serviceType', () => ServiceType, { nullable: true, description: 'Only this service type.' })
    serviceType?: ServiceType,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON)
    asPublishedOn?: string,
  ): Promise<CapacitySummary> {
    const area = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const day = asAt ?? (await newestDay(area, context, version));
    return new CapacitySummary(area, day, serviceType ?? null, version);
  }

  @FieldResolver(() => Observation, { description: 'Care homes open on the day.' })
  homes(@Root() summary: CapacitySummary, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(summary, 'care_homes', context);
  }

  @FieldResolver(() => Observation, { description: 'Registered beds of these homes.' })
  registeredBeds(@Root() summary: CapacitySummary, @Ctx() context: ApiContext): Promise<Observation> {
    return observe(summary, 'registered_beds', context);
  }

  @FieldResolver(() => Observation, {
    description: 'Registered beds for every 100,000 people of an age band.',
  })
  per100k(
    @Root() summary: CapacitySummary,
    @Ctx() context: ApiContext,
    @Arg('band', () => PopulationBand, { description: 'Ages of the people.' }) band: PopulationBand,
  ): Promise<Observation> {
    return observe(summary, 'beds_per_100k', context, band);
  }

  @FieldResolver(() => [CapacityFlow], {
    description: 'The stock-flow identity month by month; only months that releases tell at both ends.',
  })
  async flow(
    @Root() summary: CapacitySummary,
    @Ctx() { db }: ApiContext,
    @Arg('from', () => YearMonthScalar, { description: 'First month.' }) from: string,
    @Arg('to', () => YearMonthScalar, { description: 'Last month.' }) to: string,
  ): Promise<CapacityFlow[]> {
    checkRange(from, to);
    const statement = summary.version === null ? flowStatement : flowThen;
    const { rows } = await db.pool.query<CapacityFlow>(statement, monthValues(summary, from, to));
    return rows;
  }

  @FieldResolver(() => [CapacityChange], {
    description: 'The homes behind the bars: what opened, closed, grew, shrank or changed its service type.',
  })
  async changes(
    @Root() summary: CapacitySummary,
    @Ctx() { db }: ApiContext,
    @Arg('from', () => YearMonthScalar, { description: 'First month.' }) from: string,
    @Arg('to', () => YearMonthScalar, { description: 'Last month.' }) to: string,
  ): Promise<CapacityChange[]> {
    checkRange(from, to);
    const statement = summary.version === null ? `WITH ${changes}` : changesThen;
    const { rows } = await db.pool.query<CapacityChange>(statement, monthValues(summary, from, to));
    return rows.map((row) => Object.assign(new CapacityChange(), row));
  }
}

@Resolver(() => CapacityChange)
export class CapacityChangeResolver {
  @FieldResolver(() => CareHome, { description: 'The home.' })
  async careHome(@Root() change: CapacityChange, @Ctx() context: ApiContext): Promise<CareHome> {
    return (await context.loader(careHomeLoader).load(change.locationId))!;
  }
}

function observe(
  { area, asAt, serviceType, version }: CapacitySummary,
  metricCode: string,
  context: ApiContext,
  band?: PopulationBand,
): Promise<Observation> {
  return context.observe({ metricCode, areaCode: area.gssCode, day: asAt, serviceType, band, version });
}

const monthValues = (
  { area, serviceType, version }: CapacitySummary,
  from: string,
  to: string,
): unknown[] => [
  area.gssCode,
  serviceType ?? 'ALL',
  `${from}-01`,
  `${to}-01`,
  ...(version === null ? [] : [version]),
];

/** The newest day that releases tell of an area whole; today where they tell none, so that the answer can say why. */
export async function newestDay(area: Area, context: ApiContext, version: number | null): Promise<string> {
  const { latest } = await context.loader(areaCoverageLoader).load({ code: area.gssCode, version });
  return latest ?? new Date().toISOString().slice(0, 10);
}

function checkRange(from: string, to: string): void {
  if (from > to) throw apiError(ErrorCode.BAD_USER_INPUT, 'from is after to.', { argument: 'from' });
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5)) -
    Number(from.slice(5)) +
    1;
  if (months > MAX_MONTHS)
    throw apiError(ErrorCode.QUERY_TOO_COSTLY, `One query takes ${MAX_MONTHS} months at most.`, {
      limit: MAX_MONTHS,
    });
}
