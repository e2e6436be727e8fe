import type { CareHome } from '../../homes/care-home.entity.js';
import { Observation } from '../../metrics/observation.js';
import { lastDayOf } from '../../metrics/period.js';
import { ValueStatus } from '../../metrics/value.js';
import { sumOf, type ReturnLine } from '../bed-returns/vacancies.js';
import { labelOf } from '../enums.js';
import type { HomeCapacityLine, HomeCapacity } from './home-capacity-objects.js';

/** Lines of a return, each with what is left of its maximum. */
export function linesOf(lines: readonly ReturnLine[]): HomeCapacityLine[] {
  return lines.map((line) => {
    const { maximum, occupied, reserved, accepting, unavailable } = sumOf([line]);
    return {
      bedType: line.bedType!,
      ...{ maximum, occupied, vacantReserved: reserved, vacantAccepting: accepting, unavailable },
      exceedsMaximum: occupied + reserved + accepting > maximum,
    };
  });
}

/** A sentence for each bed type whose beds are together more than its maximum. */
export function warningsOf(lines: readonly HomeCapacityLine[]): string[] {
  return lines
    .filter(({ exceedsMaximum }) => exceedsMaximum)
    .map(({ bedType, maximum, occupied, vacantReserved, vacantAccepting }) => {
      const sum = occupied + vacantReserved + vacantAccepting;
      return `${labelOf(bedType)}: occupied, reserved and accepting beds are ${sum}, the maximum is ${maximum}.`;
    });
}

/** Occupancy and admittable vacancies of a home; absent with a reason where it sent no return. */
export function figuresOf(
  home: CareHome,
  { month, asAt, version }: { month: string; asAt: string | null; version: number | null },
  lines: readonly ReturnLine[],
): Pick<HomeCapacity, 'occupancy' | 'admittableVacancies'> {
  const { maximum, occupied, accepting } = sumOf(lines);
  const releaseIds = [...new Set(lines.flatMap(({ releaseId }) => releaseId ?? []))];
  const observe = (
    metricCode: string,
    value: number | null,
    numerator: number,
    denominator: number | null,
  ) => {
    const isThere = asAt !== null && value !== null;
    return new Observation({
      ...{ metricCode, areaCode: null, locationId: home.cqcLocationId, serviceType: null, band: null },
      ...{ group: [], from: asAt ?? `${month}-01`, to: asAt ?? lastDayOf(month), midYear: null, flags: [] },
      ...{ contributing: asAt === null ? 0 : 1, expected: 1, releaseIds, version },
      value: isThere ? value : null,
      status: isThere
        ? ValueStatus.PRESENT
        : asAt === null
          ? ValueStatus.NOT_AVAILABLE
          : ValueStatus.NOT_APPLICABLE,
      reason: isThere
        ? null
        : asAt === null
          ? `${home.name} sent no return in ${month}.`
          : 'The home has no beds in use.',
      numerator: isThere ? numerator : null,
      denominator: isThere ? denominator : null,
    });
  };
  return {
    occupancy: observe('bed_occupancy', maximum > 0 ? occupied / maximum : null, occupied, maximum),
    admittableVacancies: observe('admittable_vacancies', accepting, accepting, null),
  };
}
