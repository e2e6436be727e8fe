import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../api/scalars.js';
import { Area } from '../../areas/area.entity.js';
import { Observation } from '../../metrics/observation.js';
import type { BedTypeCode } from '../codes.js';
import { BedType } from '../enums.js';
import type { ReturnLine } from './vacancies.js';

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

  /** Not told as they are: what byHome is made of. */
  lines!: readonly ReturnLine[];
  version!: number | null;
}
