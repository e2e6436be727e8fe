import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { DateScalar, MomentScalar } from '../../api/scalars.js';
import { Area } from '../../areas/area.entity.js';
import { areaLoader } from '../../areas/area.loaders.js';
import { AreaKey } from '../../areas/area-objects.js';
import { requireArea } from '../../areas/area.resolver.js';
import { Observation } from '../../metrics/observation.js';
import { ValueFlag, ValueStatus } from '../../metrics/value.js';
import type { BedTypeCode } from '../codes.js';
import { BedType } from '../enums.js';
import { byHome, isStale, medianOccupancy, readVacancies, sumOf, type ReturnLine } from './vacancies.js';

@ObjectType({
  description: 'Beds of one type, or in one district, as the homes that told of them lately say.',
})
export class VacancyGroup {
  @Field(() => BedType, { nullable: true, description: 'The bed type; null where the group is a district.' })
  bedType!: BedTypeCode | null;
  @Field(() => Area, { nullable: true, description: 'The district; null where the group is a bed type.' })
  district!: Area | null;
  @Field(() => Int, { description: 'Usable beds.' }) maximum!: number;
  @Field(() => Int, { description: 'Occupied.' }) occupied!: number;
  @Field(() => Int, { description: 'Vacant and reserved.' }) vacantReserved!: number;
  @Field(() => Int, { description: 'Vacant and open to admissions.' }) vacantAccepting!: number;
  @Field(() => Int, {
    description: 'Neither occupied nor vacant for anybody: what is left of the usable beds.',
  })
  unavailable!: number;
}

@ObjectType({ description: 'The vacancy that people can be placed into on a day, as homes report it.' })
export class VacancySummary {
  @Field(() => Area, { description: 'The area.' }) area!: Area;
  @Field(() => DateScalar, { description: 'The day.' }) asAt!: string;
  @Field(() => Int, { description: 'Days after which a return is stale.' }) freshDays!: number;
  @Field(() => Observation, { description: 'Occupied of usable beds, all homes together.' })
  occupancy!: Observation;
  @Field(() => Observation, { description: 'Occupancy of the middle home.' })
  medianHomeOccupancy!: Observation;
  @Field(() => Observation, { description: 'Vacant beds open to admissions.' })
  admittableVacancies!: Observation;
  @Field(() => Int, { description: 'Homes open on the day.' }) homesExpected!: number;
  @Field(() => Int, { description: 'Homes whose return counts.' }) homesContributing!: number;
  @Field(() => Int, { description: 'Homes whose last return is stale; left out unless asked for.' })
  homesStale!: number;
  @Field(() => Int, { description: 'Homes that never sent a return.' }) homesWithoutReturn!: number;
  @Field(() => Int, { description: 'Homes that say they have more people than beds; kept as returned.' })
  homesOverFull!: number;
  @Field(() => [VacancyGroup], { description: 'By bed type.' }) byBedType!: VacancyGroup[];
  @Field(() => [VacancyGroup], { description: 'By district in which the home lies.' })
  byDistrict!: VacancyGroup[];
}

@Resolver(() => VacancySummary)
export class VacancyResolver {
  @Query(() => VacancySummary, {
    description: 'What can be placed into on a day, from the last return of each home.',
  })
  async vacancies(
    @Ctx() context: ApiContext,
    @Arg('area', () => AreaKey, { description: 'The area that the homes lie in.' }) key: AreaKey,
    @Arg('asAt', () => DateScalar, { description: 'The day.' }) asAt: string,
    @Arg('includeStale', () => Boolean, {
      defaultValue: false,
      description: 'Counts homes with a stale return, too.',
    })
    includeStale: boolean = false,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON) asPublishedOn?: string,
  ): Promise<VacancySummary> {
    const area = await requireArea(key, context);
    const version = await context.versionOf(asPublishedOn);
    const { lines: all, freshDays } = await readVacancies(context, area, asAt, version);
    const lines = await theirs(context, area, all);
    const homes = [...byHome(lines).values()];
    const returned = homes.filter(([line]) => line!.asAt !== null);
    const stale = returned.filter(([line]) => isStale(line!.asAt!, asAt, freshDays));
    const counted = includeStale ? returned : returned.filter((home) => !stale.includes(home));
    const told = counted.flat();
    const observe = observer({
      area,
      asAt,
      version,
      told,
      contributing: counted.length,
      expected: homes.length,
      isStale: includeStale && stale.length > 0,
    });
    const sums = sumOf(told);
    return Object.assign(new VacancySummary(), {
      ...{ area, asAt, freshDays },
      occupancy: observe(
        'bed_occupancy',
        sums.maximum > 0 ? sums.occupied / sums.maximum : null,
        sums.occupied,
        sums.maximum,
      ),
      medianHomeOccupancy: observe('median_home_occupancy', medianOccupancy(counted), null, counted.length),
      admittableVacancies: observe('admittable_vacancies', sums.accepting, sums.accepting, null),
      homesExpected: homes.length,
      homesContributing: counted.length,
      homesStale: stale.length,
      homesWithoutReturn: homes.length - returned.length,
      homesOverFull: counted.filter(
        (home) =>
          sumOf(home).occupied > sumOf(home).maximum || home.some((line) => line.occupied! > line.maximum!),
      ).length,
      byBedType: groups(told, ({ bedType }) => bedType).map(([bedType, some]) => ({
        ...groupOf(some),
        bedType,
        district: null,
      })),
      byDistrict: await Promise.all(
        groups(told, ({ district }) => district).map(async ([code, some]) => ({
          ...groupOf(some),
          bedType: null,
          district: code === null ? null : await context.loader(areaLoader).load(code),
        })),
      ),
    });
  }
}

/** Homes whose returns the viewer may see: those of others are not told as homes that sent none. */
async function theirs(context: ApiContext, area: Area, lines: readonly ReturnLine[]): Promise<ReturnLine[]> {
  const scope = await context.door.scopeUnder('bedReturns');
  const isWhole = scope !== undefined && (scope.all || scope.areas.includes(area.gssCode));
  return lines.filter(({ locationId }) => isWhole || scope?.homes.includes(locationId));
}

function groups<K>(lines: readonly ReturnLine[], keyOf: (line: ReturnLine) => K): [K, ReturnLine[]][] {
  const found = new Map<K, ReturnLine[]>();
  for (const line of lines) found.set(keyOf(line), [...(found.get(keyOf(line)) ?? []), line]);
  return [...found];
}

function groupOf(lines: readonly ReturnLine[]) {
  const { maximum, occupied, reserved, accepting, unavailable } = sumOf(lines);
  return { maximum, occupied, vacantReserved: reserved, vacantAccepting: accepting, unavailable };
}

interface Frame {
  area: Area;
  asAt: string;
  version: number | null;
  told: readonly ReturnLine[];
  contributing: number;
  expected: number;
  isStale: boolean;
}

function observer({ area, asAt, version, told, contributing, expected, isStale: hasStale }: Frame) {
  const flags = [
    ...(contributing < expected ? [ValueFlag.PARTIAL_COVERAGE] : []),
    ...(hasStale ? [ValueFlag.STALE] : []),
  ];
  const releaseIds = [...new Set(told.flatMap(({ releaseId }) => releaseId ?? []))];
  return (metricCode: string, value: number | null, numerator: number | null, denominator: number | null) => {
    const isTold = contributing > 0;
    const isThere = isTold && value !== null;
    return new Observation({
      ...{ metricCode, areaCode: area.gssCode, locationId: null, serviceType: null, band: null, group: [] },
      ...{ from: asAt, to: asAt, midYear: null, contributing, expected, releaseIds, version },
      flags: isThere ? flags : [],
      value: isThere ? value : null,
      status: isThere ? ValueStatus.PRESENT : isTold ? ValueStatus.NOT_APPLICABLE : ValueStatus.NOT_AVAILABLE,
      reason: isThere
        ? null
        : isTold
          ? 'The homes have no beds in use.'
          : `No home in ${area.name} has told of its beds lately.`,
      numerator: isThere ? numerator : null,
      denominator: isThere ? denominator : null,
    });
  };
}
