import { Field, Float, Int, ObjectType } from 'type-graphql';
import { EmptyReason } from '../../areas/empty-reason.js';
import { Area } from '../../areas/area.entity.js';
import { Observation, Period } from '../../metrics/observation.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import type { BedTypeCode } from '../codes.js';
import { BedType } from '../enums.js';

@ObjectType({
  description: 'Beds that councils have booked for short stays, without what they pay for them.',
})
export class ShortTermContracts {
  @Field(() => BedType, { nullable: true, description: 'The bed type; null over all.' })
  bedType!: BedTypeCode | null;
  @Field(() => Observation, { description: 'Beds booked on the last day of the time that releases tell.' })
  beds!: Observation;
  @Field(() => Int, { nullable: true, description: 'Bed-days booked; null where no contract is told.' })
  bedDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Bed-days of these that were used; null where no contract is told.',
  })
  usedBedDays!: number | null;
  @Field(() => Observation, {
    description: 'Used of booked bed-days. More people than beds fill the beds of a contract and no more.',
  })
  utilisation!: Observation;
}

@ObjectType({
  description: 'How long stays lasted that ended within the time, in days; the day of leaving is none.',
})
export class LengthOfStay {
  @Field(() => Int, { description: 'Stays that ended.' }) stays!: number;
  @Field(() => Observation, { description: 'Half of them took no longer.' }) median!: Observation;
  @Field(() => Float, { nullable: true, description: 'A quarter took no longer; null without stays.' })
  lowerQuartile!: number | null;
  @Field(() => Float, { nullable: true, description: 'Three quarters took no longer; null without stays.' })
  upperQuartile!: number | null;
  @Field(() => Float, { nullable: true, description: 'Nine in ten took no longer; null without stays.' })
  p90!: number | null;
}

@ObjectType({
  description: 'People in short-term beds at the end of the last day of the time that releases tell.',
})
export class StillThere {
  @Field(() => Int, { description: 'How many.' }) people!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Half of them have been there no more days, the last day included; null without people.',
  })
  medianDays!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Days of whoever has been there longest; null without people.',
  })
  longestDays!: number | null;
}

@ObjectType({ description: 'Where people went after a short stay.' })
export class ExitCount {
  @Field({ description: 'Code of the destination, such as OWN_HOME.' }) destination!: string;
  @Field({ description: 'The destination in words.' }) label!: string;
  @Field(() => Int, { description: 'Stays that ended there.' }) count!: number;
  @Field(() => Observation, { description: 'Of the stays that ended with a destination recorded.' })
  share!: Observation;
}

@ObjectType({ description: 'Short stays of one group of people.' })
export class ShortStays {
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the group: STEP_UP or STEP_DOWN, a discharge pathway or NOT_RECORDED, a bed type; null over all.',
  })
  key!: string | null;
  @Field({ description: 'The group in words.' }) label!: string;
  @Field(() => Int, { description: 'Stays that began within the time.' }) begun!: number;
  @Field(() => Int, { description: 'Stays that ended within the time.' }) ended!: number;
  @Field(() => Int, { description: 'Bed-days within the time, in booked beds or in beds bought singly.' })
  bedDays!: number;
  @Field(() => LengthOfStay, { description: 'How long the stays that ended took.' })
  lengthOfStay!: LengthOfStay;
  @Field(() => StillThere, { description: 'Who is still there.' }) stillThere!: StillThere;
  @Field(() => [ExitCount], { description: 'Where people went, most frequent first, as far as recorded.' })
  exits!: ExitCount[];
  @Field(() => Int, { description: 'Stays that ended without a destination recorded; in no share.' })
  exitsNotRecorded!: number;
}

@ObjectType({
  description: 'Step-up, step-down and reablement beds: booked, used, for how long, and where people went.',
})
export class ShortTermBedReport {
  @Field(() => Area, { description: 'The area.' }) area!: Area;
  @Field(() => Period, { description: 'The months asked for.' }) period!: Period;
  @Field(() => ShortTermContracts, { description: 'All beds booked for short stays.' })
  contracted!: ShortTermContracts;
  @Field(() => [ShortTermContracts], { description: 'Booked beds by bed type.' })
  contractedByBedType!: ShortTermContracts[];
  @Field(() => ShortStays, {
    nullable: true,
    description:
      'All short stays; null where releases do not tell the time. None within a time that is told is 0.',
  })
  total!: ShortStays | null;
  @Field(() => [ShortStays], {
    description: 'Step-up (from the community) and step-down (from hospital) stays.',
  })
  byKind!: ShortStays[];
  @Field(() => [ShortStays], { description: 'Step-down stays by discharge pathway.' })
  byPathway!: ShortStays[];
  @Field(() => [ShortStays], { description: 'Stays by bed type.' }) byBedType!: ShortStays[];
  @Field(() => [String], { description: 'What to mind, such as councils that are in no total.' })
  notes!: string[];
  @Field(() => EmptyReason, {
    nullable: true,
    description: 'Why there are neither stays nor booked beds; null where there are.',
  })
  emptyBecause!: EmptyReason | null;
  @Field({ description: 'True where it is of the fictional demonstration country.' })
  isDemonstration!: boolean;
  @Field(() => [DatasetRelease], { description: 'The releases that it rests on.' })
  sources!: DatasetRelease[];
}
