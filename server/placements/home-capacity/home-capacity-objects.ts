import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, YearMonthScalar } from '../../api/scalars.js';
import { Observation } from '../../metrics/observation.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import type { BedTypeCode } from '../codes.js';
import { BedType } from '../enums.js';

@ObjectType({ description: 'Beds of one type in a home, as its return says.' })
export class HomeCapacityLine {
  @Field(() => BedType, { description: 'The bed type.' }) bedType!: BedTypeCode;
  @Field(() => Int, { description: 'Usable beds.' }) maximum!: number;
  @Field(() => Int, { description: 'Occupied; kept as returned, even above the maximum.' }) occupied!: number;
  @Field(() => Int, { description: 'Vacant and reserved.' }) vacantReserved!: number;
  @Field(() => Int, { description: 'Vacant and open to admissions.' }) vacantAccepting!: number;
  @Field(() => Int, {
    description: 'What is left of the usable beds: closed to admissions or out of use. Never below 0.',
  })
  unavailable!: number;
  @Field(() => Boolean, {
    description: 'Whether occupied, reserved and accepting beds are together more than the maximum.',
  })
  exceedsMaximum!: boolean;
}

@ObjectType({ description: 'The beds of a home in a month, from the last return that it sent in the month.' })
export class HomeCapacity {
  @Field(() => YearMonthScalar, { description: 'The month.' }) month!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that the return speaks of; null where the home sent none in the month.',
  })
  asAt!: string | null;
  @Field(() => Int, { description: 'Days after which a return is stale.' }) freshDays!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the return was stale at the end of the month; null where there is none.',
  })
  isStale!: boolean | null;
  @Field(() => [HomeCapacityLine], { description: 'By bed type; empty where the home sent no return.' })
  lines!: HomeCapacityLine[];
  @Field(() => Observation, {
    description:
      'Occupied of usable beds; above 1 where the home says so. Without a return it says why it is absent.',
  })
  occupancy!: Observation;
  @Field(() => Observation, { description: 'Vacant beds open to admissions.' })
  admittableVacancies!: Observation;
  @Field(() => [String], { description: 'What in the return does not add up; it is kept as returned.' })
  warnings!: string[];
  @Field(() => [DatasetRelease], { description: 'The releases that it comes from.' })
  sources!: DatasetRelease[];
}
