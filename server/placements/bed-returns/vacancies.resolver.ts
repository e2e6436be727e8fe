import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../../api/as-published-on.js';
import type { ApiContext } from '../../api/context.js';
import { DateScalar, MomentScalar } from '../../api/scalars.js';
import { Area } from '../../areas/area.entity.js';
import { areaLoader } from '../../areas/area.loaders.js';
import { AreaKey } from '../../areas/area-objects.js';
import { requireArea } from '../../areas/area.resolver.js';
import { Observation } from '../../metrics/observation.js';
import { ValueFlag, ValueStatus } from '../../metrics/value.js';
import { byHome, isStale, medianOccupancy, readVacancies, sumOf, type ReturnLine } from './vacancies.js';
import { VacancySummary } from './vacancy-objects.js';

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
      ...{ area, asAt, freshDays, lines, version },
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
