import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../api/scalars.js';
import { Area } from '../../areas/area.entity.js';
import { EmptyReason } from '../../areas/empty-reason.js';
import { CareHome } from '../../homes/care-home.entity.js';
import { Observation, Period } from '../../metrics/observation.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import type { BedTypeCode } from '../codes.js';
import { BedType } from '../enums.js';

@ObjectType({ description: 'One block contract within the time asked for.' })
export class BlockContractUse {
  @Field({ description: 'The council’s reference of the contract.' }) ref!: string;
  @Field(() => CareHome, { nullable: true, description: 'The home; null where no release knows it.' })
  careHome!: CareHome | null;
  @Field({ description: 'Code of the lot.' }) lotCode!: string;
  @Field(() => BedType, { description: 'The bed type.' }) bedType!: BedTypeCode;
  @Field(() => Int, { description: 'Beds booked.' }) beds!: number;
  @Field(() => DateScalar, { description: 'First day of the contract.' }) from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the contract; null where none is agreed.',
  })
  to!: string | null;
  @Field(() => DecimalScalar, { description: 'Pounds for a bed and day, used or not.' }) dailyRate!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Pounds for a like bed and day bought singly; null where unknown, and for companies: it is the council’s price elsewhere.',
  })
  spotDailyRate!: string | null;
  @Field(() => Int, { description: 'Bed-days booked within the time.' }) contractedBedDays!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Bed-days used; null where no release of placements tells of them.',
  })
  usedBedDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Bed-days left empty, of those told of; null where none is.',
  })
  voidBedDays!: number | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Empty bed-days × daily rate, in pounds; null where use is not told.',
  })
  voidCost!: string | null;
  @Field(() => Observation, { description: 'Used of booked bed-days, of those told of.' })
  utilisation!: Observation;
  @Field(() => Float, {
    nullable: true,
    description:
      'The use from which the contract is cheaper than single beds: block rate ÷ spot rate; null without a spot rate, and for companies.',
  })
  breakEven!: number | null;
}

@ObjectType({ description: 'Use of block-booked beds. A day on which somebody leaves is not a bed-day.' })
export class BlockBedSummary {
  @Field(() => Area, { description: 'The area.' }) area!: Area;
  @Field(() => Period, { description: 'The time.' }) period!: Period;
  @Field(() => Int, {
    nullable: true,
    description: 'Bed-days booked; 0 where releases tell that none was, null where none tells.',
  })
  contracted!: number | null;
  @Field(() => Observation, {
    description: 'Used of booked bed-days, of those of which releases of placements tell.',
  })
  utilisation!: Observation;
  @Field(() => Int, {
    nullable: true,
    description: 'Bed-days left empty, of those told of; null where none is.',
  })
  voidBedDays!: number | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What the empty bed-days cost, in pounds: actual days × daily rate; null where use is not told.',
  })
  voidCost!: string | null;
  @Field(() => Observation, {
    description: 'Used block bed-days of all bed-days of people whom the councils placed.',
  })
  shareOfCommissioned!: Observation;
  @Field(() => Float, {
    nullable: true,
    description:
      'Median hours from request to assessment, of placements into the contracts that were requested within the time: by the calendar, nights, weekends and pauses counted; null where none is told.',
  })
  medianHoursToAssessed!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Median hours from request to acceptance, of placements into the contracts that were requested within the time: by the calendar, nights, weekends and pauses counted; null where none is told.',
  })
  medianHoursToAccepted!: number | null;
  @Field(() => [BlockContractUse], { description: 'Every contract that holds within the time.' })
  contracts!: BlockContractUse[];
  @Field(() => [String], { description: 'What to mind, such as days of which no release tells.' })
  notes!: string[];
  @Field(() => EmptyReason, {
    nullable: true,
    description: 'Why nothing is known; null where releases tell, even that no contract holds.',
  })
  emptyBecause!: EmptyReason | null;
  @Field(() => [DatasetRelease], { description: 'The releases that it rests on.' })
  sources!: DatasetRelease[];
}
