import { Field, InputType } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../api/as-published-on.js';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { MonthRange } from '../api/month-range.js';
import { GssCodeScalar, MomentScalar } from '../api/scalars.js';
import { AreaType } from '../areas/area-type.js';
import { CareHomeFilter } from '../homes/care-home-filter.js';
import type { SeriesQuestion } from '../metrics/observation-reader.js';
import { monthsBetween } from '../metrics/period.js';
import { GeographyBasis, GroupBy, PeriodLength, PopulationBand, ServiceType } from '../metrics/value.js';
import { groupsOf, HOME_DIMENSIONS } from './home-groups.js';
import { checkSplits, homeFilterOf } from './home-question.js';

@InputType({ description: 'Metrics by areas by months, grouped.' })
export class ObservationQuery {
  @Field(() => [String], { description: 'Codes of the metrics, 30 at most; see metrics.' })
  metricCodes!: string[];

  @Field(() => [GssCodeScalar], {
    nullable: true,
    description: 'The areas, 400 at most. Give these, or areaType.',
  })
  areaCodes?: string[];

  @Field(() => AreaType, {
    nullable: true,
    description: 'All areas of this type, within an area if within is given.',
  })
  areaType?: AreaType;

  @Field(() => GssCodeScalar, {
    nullable: true,
    description: 'Only areas that lie in this one; goes with areaType.',
  })
  within?: string;

  @Field(() => MonthRange, { description: 'The months.' })
  range!: MonthRange;

  @Field(() => [ServiceType], {
    nullable: true,
    description: 'Only these service types, each apart. Without it and without grouping, all homes together.',
  })
  serviceTypes?: ServiceType[];

  @Field(() => [PopulationBand], { nullable: true, description: 'Bands of rates; AGE_65_PLUS without it.' })
  bands?: PopulationBand[];

  @Field(() => [GroupBy], { defaultValue: [], description: 'How to split the values.' })
  groupBy?: GroupBy[];

  @Field(() => PeriodLength, {
    defaultValue: PeriodLength.MONTH,
    description:
      'Periods to tell the values in. A state of affairs is told as at the end of each, what happens is added up.',
  })
  per?: PeriodLength;

  @Field(() => GeographyBasis, {
    defaultValue: GeographyBasis.CURRENT_BOUNDARIES,
    description: 'By which boundaries the past is told.',
  })
  geography?: GeographyBasis;

  @Field(() => CareHomeFilter, {
    nullable: true,
    description:
      'Only these homes: service types, ratings, providers and beds as on each day. Other conditions are for lists of homes.',
  })
  filter?: CareHomeFilter;

  @Field(() => MomentScalar, AS_PUBLISHED_ON)
  asPublishedOn?: string;
}

const LIMITS = { metrics: 30, areas: 400, months: 360, values: 400_000 };

/**
 * Checks a query and turns it into the engine's question.
 * @throws BAD_USER_INPUT, NOT_FOUND, QUERY_TOO_COSTLY
 */
export async function toQuestion(query: ObservationQuery, context: ApiContext): Promise<SeriesQuestion> {
  const { from, to } = query.range;
  if (from > to)
    throw apiError(ErrorCode.BAD_USER_INPUT, 'range.from is after range.to.', { argument: 'range' });
  for (const code of query.metricCodes)
    if (!context.metrics.of(code))
      throw apiError(ErrorCode.BAD_USER_INPUT, `There is no metric ${code.slice(0, 60)}.`, {
        argument: 'metricCodes',
        hint: 'List them with metrics { code name }.',
      });
  const groupBy = (query.groupBy ?? []).filter(
    (one) => HOME_DIMENSIONS.includes(one) || one === GroupBy.BED_TYPE,
  );
  checkSplits(query.metricCodes, groupBy, query.filter, context.metrics);
  const areaCodes = await areasOf(query, context);
  const question: SeriesQuestion = {
    metricCodes: [...new Set(query.metricCodes)],
    areaCodes,
    serviceTypes: serviceTypesOf(query),
    bands: bandsOf(query),
    from,
    to,
    groupBy,
    filter: homeFilterOf(query.filter),
    per: query.per ?? PeriodLength.MONTH,
    geography: query.geography ?? GeographyBasis.CURRENT_BOUNDARIES,
    version: await context.versionOf(query.asPublishedOn),
  };
  checkCost(question);
  return question;
}

function serviceTypesOf({ serviceTypes, groupBy }: ObservationQuery): (ServiceType | null)[] {
  if (serviceTypes && serviceTypes.length > 0) return [...new Set(serviceTypes)];
  return groupBy?.includes(GroupBy.SERVICE_TYPE) ? Object.values(ServiceType) : [null];
}

function bandsOf({ bands, groupBy }: ObservationQuery): PopulationBand[] {
  if (bands && bands.length > 0) return [...new Set(bands)];
  return groupBy?.includes(GroupBy.POPULATION_BAND)
    ? Object.values(PopulationBand)
    : [PopulationBand.AGE_65_PLUS];
}

async function areasOf(
  { areaCodes, areaType, within, geography, range }: ObservationQuery,
  { db }: ApiContext,
): Promise<string[]> {
  if ((areaCodes === undefined) === (areaType === undefined))
    throw apiError(ErrorCode.BAD_USER_INPUT, 'Give areaCodes or areaType, one of them.', {
      argument: 'areaCodes',
    });
  if (areaCodes) return [...new Set(areaCodes)];
  const { rows } = await db.pool.query<{ code: string }>(
    `SELECT a.code FROM area a
     WHERE a.area_type = $1
       AND CASE WHEN $3 THEN a.valid_from < ($5::date + interval '1 month')::date AND coalesce(a.valid_to, 'infinity') > $4::date
                ELSE a.valid_to IS NULL END
       AND CASE WHEN $2::text IS NULL THEN NOT a.is_demonstration
                ELSE a.code = $2 OR EXISTS (
                  SELECT FROM area_membership m LEFT JOIN area_membership up ON up.child_code = m.parent_code
                  WHERE m.child_code = a.code AND (m.valid_to IS NULL OR $3) AND $2 IN (m.parent_code, up.parent_code)) END
     ORDER BY a.name, a.code`,
    [
      areaType,
      within ?? null,
      geography === GeographyBasis.AS_AT_EVENT,
      `${range.from}-01`,
      `${range.to}-01`,
    ],
  );
  return rows.map(({ code }) => code);
}

function checkCost(question: SeriesQuestion): void {
  const { metricCodes, areaCodes, serviceTypes, bands, from, to, groupBy = [] } = question;
  const months = monthsBetween(from, to).length;
  if (metricCodes.length > LIMITS.metrics || areaCodes.length > LIMITS.areas || months > LIMITS.months)
    throw apiError(
      ErrorCode.QUERY_TOO_COSTLY,
      `One query takes ${LIMITS.metrics} metrics, ${LIMITS.areas} areas and ${LIMITS.months} months at most.`,
    );
  const groups = groupBy.reduce((product, dimension) => product * groupsOf(dimension), 1);
  const cost = metricCodes.length * areaCodes.length * serviceTypes.length * bands.length * groups * months;
  if (cost > LIMITS.values)
    throw apiError(
      ErrorCode.QUERY_TOO_COSTLY,
      `The query asks for ${cost} values; the limit is ${LIMITS.values}.`,
      {
        cost,
        limit: LIMITS.values,
      },
    );
}
