import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../api/scalars.js';
import { EmptyReason } from '../../areas/empty-reason.js';
import { Area } from '../../areas/area.entity.js';
import { Observation, Period } from '../../metrics/observation.js';
import { DatasetRelease } from '../../releases/dataset-release.entity.js';
import type { FunderCode, OriginCode, UrgencyCode } from '../codes.js';
import { ClockCounts, Funder, PlacementAxis, RequestOrigin, TargetVerdict, Urgency } from '../enums.js';

@InputType({ description: 'Which placement requests; all given conditions must hold.' })
export class PlacementFilter {
  @Field(() => [RequestOrigin], { nullable: true, description: 'Where the person is.' })
  origins?: OriginCode[];
  @Field(() => [Funder], { nullable: true, description: 'Who pays.' }) funders?: FunderCode[];
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of lots, such as nursing-dementia, or their ids.',
  })
  lots?: string[];
  @Field(() => [Int], { nullable: true, description: 'Discharge pathways, 0 to 3.' }) pathways?: number[];
}

@ObjectType({ description: 'A version of dated rules that figures rest on.' })
export class RulesCitation {
  @Field({ description: 'What the rules are of, such as placement-clock.' }) kind!: string;
  @Field(() => Int, { description: 'Their version.' }) version!: number;
  @Field({ description: 'Who recorded them: a role, never a person.' }) author!: string;
  @Field(() => DateScalar, { description: 'The first day for which they hold.' }) validFrom!: string;
  @Field(() => Area, {
    nullable: true,
    description: 'The council whose they are; null where they are everybody’s.',
  })
  area!: Area | null;
}

@ObjectType({ description: 'How quickly places were found for one group of requests.' })
export class TimelinessGroup {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the group; null for requests that have none.',
  })
  key!: string | null;
  @Field({ description: 'The group in words.' }) label!: string;
  @Field(() => Urgency, { nullable: true, description: 'The urgency class, where the group is one.' })
  urgency!: UrgencyCode | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Hours of the class at the end of the time; null where the group is no class.',
  })
  targetHours!: number | null;
  @Field(() => ClockCounts, { nullable: true, description: 'Which hours count for the class.' })
  counts!: ClockCounts | null;
  @Field(() => Int, { description: 'Requests received.' }) requested!: number;
  @Field(() => Int, { description: 'Requests judged: on time, late, or open and overdue.' }) due!: number;
  @Field(() => Int, { description: 'Answered on time.' }) onTime!: number;
  @Field(() => Int, { description: 'Answered late.' }) late!: number;
  @Field(() => Int, { description: 'Open, and overdue at the moment that the release speaks of.' })
  openOverdue!: number;
  @Field(() => Int, { description: 'Open and not yet due; in no share.' }) openNotDue!: number;
  @Field(() => Int, { description: 'Withdrawn; in no share.' }) withdrawn!: number;
  @Field(() => Int, { description: 'Ended by death; in no share.' }) died!: number;
  @Field(() => Int, { description: 'Admitted elsewhere; in no share.' }) admittedElsewhere!: number;
  @Field(() => Int, { description: 'Of a day or class for which no rules hold; in no share.' })
  withoutRule!: number;
  @Field(() => Observation, { description: 'On time, of those judged.' }) share!: Observation;
  @Field(() => TargetVerdict, { description: 'Whether the share meets the target.' }) verdict!: TargetVerdict;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The verdict as yes or no; null where it is neither.',
  })
  meetsTarget!: boolean | null;
  @Field(() => ClockCounts, {
    description:
      'The kind of the median and 90th percentile hours: WORKING within a class whose clock counts working hours; else ELAPSED, nights and weekends counted, as classes whose clocks run differently are together. Pauses that stop the clock are left out of both.',
  })
  hoursBasis!: ClockCounts;
  @Field(() => Observation, { description: 'Half of the requests answered took no longer than these hours.' })
  medianHours!: Observation;
  @Field(() => Observation, {
    description: 'Nine in ten of the requests answered took no longer than these hours.',
  })
  p90Hours!: Observation;
}

@ObjectType({ description: 'A reason and how often it applied.' })
export class ReasonCount {
  @Field({ description: 'The code; NOT_RECORDED where none was given.' }) reason!: string;
  @Field({ description: 'The reason in words.' }) label!: string;
  @Field(() => Observation, { description: 'How often.' }) count!: Observation;
}

@ObjectType({
  description: 'An urgency class in two times: its share on time and its part of the requests judged.',
})
export class ClassChange {
  @Field(() => Urgency, { description: 'The class.' }) urgency!: UrgencyCode;
  @Field(() => Float, { description: 'On time, before.' }) shareBefore!: number;
  @Field(() => Float, { description: 'On time, now.' }) shareNow!: number;
  @Field(() => Int, { description: 'Requests of the class judged, before.' }) judgedBefore!: number;
  @Field(() => Int, { description: 'Requests of the class judged, now.' }) judgedNow!: number;
  @Field(() => Float, { description: 'Its part of all judged, before.' }) partBefore!: number;
  @Field(() => Float, { description: 'Its part of all judged, now.' }) partNow!: number;
}

@ObjectType({
  description: 'The total moved against every class because the mix of classes changed (Simpson’s paradox).',
})
export class MixWarning {
  @Field({ description: 'In words, with both times and the requests judged in them.' }) statement!: string;
  @Field(() => Period, { description: 'The time compared with: as many months directly before.' })
  previous!: Period;
  @Field(() => Int, { description: 'Requests judged, before.' }) judgedBefore!: number;
  @Field(() => Int, { description: 'Requests judged, now.' }) judgedNow!: number;
  @Field(() => Float, { description: 'The total share before.' }) totalBefore!: number;
  @Field(() => Float, { description: 'The total share now.' }) totalNow!: number;
  @Field(() => [ClassChange], { description: 'Every class.' }) classes!: ClassChange[];
}

@ObjectType({ description: 'Placements sourced to target timescale.' })
export class TimelinessReport {
  @Field(() => Area, { description: 'The area.' }) area!: Area;
  @Field(() => Period, { description: 'The months in which requests were received.' }) period!: Period;
  @Field(() => PlacementAxis, { description: 'Which placements it is about.' }) by!: PlacementAxis;
  @Field(() => Float, { description: 'The share that must be on time.' }) target!: number;
  @Field(() => Int, { description: 'Fewer judged than this are too few to judge.' }) fewestJudged!: number;
  @Field(() => Observation, { description: 'On time ÷ (on time + late + open and overdue).' })
  overall!: Observation;
  @Field(() => TargetVerdict, { description: 'Whether the overall share meets the target.' })
  verdict!: TargetVerdict;
  @Field({ description: 'The verdict in words, with its number of requests and its interval.' })
  statement!: string;
  @Field(() => TimelinessGroup, { description: 'All requests together.' }) total!: TimelinessGroup;
  @Field(() => Int, { description: 'Open and overdue.' }) openOverdue!: number;
  @Field(() => Int, { description: 'Open and not yet due.' }) openNotDue!: number;
  @Field(() => Int, { description: 'Withdrawn, died and admitted elsewhere together; `total` has each.' })
  withdrawn!: number;
  @Field(() => ClockCounts, {
    description: 'The kind of the hours of all requests together: ELAPSED, nights and weekends counted.',
  })
  hoursBasis!: ClockCounts;
  @Field(() => Observation, { description: 'Half of the requests answered took no longer than these hours.' })
  medianHours!: Observation;
  @Field(() => Observation, {
    description: 'Nine in ten of the requests answered took no longer than these hours.',
  })
  p90Hours!: Observation;
  @Field(() => [TimelinessGroup], { description: 'By urgency class.' }) byUrgency!: TimelinessGroup[];
  @Field(() => [TimelinessGroup], { description: 'By month of the request.' }) byMonth!: TimelinessGroup[];
  @Field(() => [TimelinessGroup], { description: 'By lot.' }) byLot!: TimelinessGroup[];
  @Field(() => [TimelinessGroup], { description: 'By who pays.' }) byFunder!: TimelinessGroup[];
  @Field(() => [TimelinessGroup], { description: 'By discharge pathway.' }) byPathway!: TimelinessGroup[];
  @Field(() => [TimelinessGroup], { description: 'From hospital and from the community.' })
  byOrigin!: TimelinessGroup[];
  @Field(() => [ReasonCount], {
    description: 'Why requests were answered late or are overdue, most frequent first.',
  })
  missReasons!: ReasonCount[];
  @Field(() => MixWarning, {
    nullable: true,
    description: 'Where the mix of classes hides what happened; else null.',
  })
  mixWarning!: MixWarning | null;
  @Field(() => [RulesCitation], { description: 'The rules of the clock that the figures rest on.' })
  rules!: RulesCitation[];
  @Field(() => [String], {
    description: 'What to mind: councils that are in no total, months that are not told whole.',
  })
  notes!: string[];
  @Field(() => EmptyReason, {
    nullable: true,
    description: 'Why there are no requests; null where there are.',
  })
  emptyBecause!: EmptyReason | null;
  @Field(() => [DatasetRelease], { description: 'The releases that it rests on.' })
  sources!: DatasetRelease[];
}
