import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../api/paging.js';
import { DateScalar } from '../../api/scalars.js';
import { CareHome } from '../../homes/care-home.entity.js';
import type { BedTypeCode } from '../codes.js';
import { byHome, isStale, sumOf, type ReturnLine } from './vacancies.js';

@ObjectType({ description: 'The beds of one home on a day, from its last return.' })
export class HomeVacancy {
  @Field(() => CareHome, { description: 'The home.' }) careHome!: CareHome;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that its last return speaks of; null where it never sent one.',
  })
  asAt!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the return is too old to count for the day; null where there is none.',
  })
  isStale!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Usable beds; null without a return.' })
  maximum!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Occupied, as returned, even above the maximum; null without a return.',
  })
  occupied!: number | null;
  @Field(() => Int, { nullable: true, description: 'Vacant and reserved; null without a return.' })
  vacantReserved!: number | null;
  @Field(() => Int, { nullable: true, description: 'Vacant and open to admissions; null without a return.' })
  vacantAccepting!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'What is left of the usable beds: closed to admissions or out of use; null without a return.',
  })
  unavailable!: number | null;
}

const { Edge, Connection } = connectionTypes(HomeVacancy, 'HomeVacancy', 'homes with their beds on a day');
export const HomeVacancyEdge = Edge;
export const HomeVacancyConnection = Connection;

/** A home's beds, without the home itself. */
export type HomeBeds = Omit<HomeVacancy, 'careHome'> & { locationId: string };

/**
 * The last return of each home on a day, beds of all types together or of one.
 * Most free beds first; then returns too old to count; then homes without one. Asked for a bed type, only homes that have it.
 */
export function homeBeds(
  lines: readonly ReturnLine[],
  { day, freshDays, bedType }: { day: string; freshDays: number; bedType: BedTypeCode | null },
): HomeBeds[] {
  const asked = bedType === null ? lines : lines.filter((line) => line.bedType === bedType);
  return [...byHome(asked).values()]
    .map((home) => bedsOf(home, day, freshDays))
    .sort(
      (one, other) =>
        Number(one.isStale ?? 2) - Number(other.isStale ?? 2) ||
        (other.vacantAccepting ?? 0) - (one.vacantAccepting ?? 0) ||
        (one.locationId < other.locationId ? -1 : 1),
    );
}

function bedsOf(home: readonly ReturnLine[], day: string, freshDays: number): HomeBeds {
  const { locationId, asAt } = home[0]!;
  if (asAt === null)
    return {
      ...{ locationId, asAt, isStale: null, maximum: null, occupied: null },
      ...{ vacantReserved: null, vacantAccepting: null, unavailable: null },
    };
  const { maximum, occupied, reserved, accepting, unavailable } = sumOf(home);
  return {
    ...{ locationId, asAt, isStale: isStale(asAt, day, freshDays), maximum, occupied },
    ...{ vacantReserved: reserved, vacantAccepting: accepting, unavailable },
  };
}
