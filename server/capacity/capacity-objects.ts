import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, YearMonthScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { ServiceType } from '../metrics/value.js';

export enum CapacityChangeKind {
  OPENED = 'OPENED',
  CLOSED = 'CLOSED',
  EXTENDED = 'EXTENDED',
  REDUCED = 'REDUCED',
  RECLASSIFIED = 'RECLASSIFIED',
}
registerEnumType(CapacityChangeKind, {
  name: 'CapacityChangeKind',
  description: 'Why beds changed.',
  valuesConfig: {
    OPENED: { description: 'The home opened.' },
    CLOSED: { description: 'The home closed.' },
    EXTENDED: { description: 'The home grew, or took residents again after being dormant.' },
    REDUCED: { description: 'The home shrank, or became dormant.' },
    RECLASSIFIED: { description: 'Beds went from one service type to the other.' },
  },
});

@ObjectType({
  description:
    'opening + opened + extended − closed − reduced + reclassified = closing; the database checks the identity.',
})
export class CapacityFlow {
  @Field(() => YearMonthScalar, { description: 'The month.' }) month!: string;
  @Field(() => Int, { description: 'Beds on the last day of the month before.' }) openingBeds!: number;
  @Field(() => Int, { description: 'Beds of homes that opened.' }) opened!: number;
  @Field(() => Int, { description: 'Beds by which homes grew.' }) extended!: number;
  @Field(() => Int, { description: 'Beds of homes that closed.' }) closed!: number;
  @Field(() => Int, { description: 'Beds by which homes shrank.' }) reduced!: number;
  @Field(() => Int, {
    description:
      'Beds that came from the other service type; negative when they went to it, nil over all homes.',
  })
  reclassified!: number;
  @Field(() => Int, { description: 'Beds on the last day of the month.' }) closingBeds!: number;
  @Field(() => Float, { description: 'Beds of each day added up, divided by the days of the month.' })
  averageBeds!: number;
}

@ObjectType({ description: 'One home behind a bar of the bridge.' })
export class CapacityChange {
  @Field(() => CapacityChangeKind, { description: 'Why beds changed.' }) kind!: CapacityChangeKind;
  @Field(() => YearMonthScalar, { description: 'The month.' }) month!: string;
  @Field(() => Int, { description: 'How many beds; negative for beds that went to the other service type.' })
  beds!: number;
  @Field(() => ServiceType, { description: 'The service type that gained or lost them.' })
  serviceType!: ServiceType;
  locationId!: string;
}

@ObjectType({ description: 'Capacity of an area on a day.' })
export class CapacitySummary {
  constructor(
    readonly forArea: Area,
    readonly day: string,
    readonly type: ServiceType | null,
    /** The data version to answer from; null: the newest. */
    readonly version: number | null,
  ) {}

  @Field(() => Area, { description: 'The area.' })
  get area(): Area {
    return this.forArea;
  }
  @Field(() => DateScalar, { description: 'The day.' })
  get asAt(): string {
    return this.day;
  }
  @Field(() => ServiceType, { nullable: true, description: 'The service type; null for all homes together.' })
  get serviceType(): ServiceType | null {
    return this.type;
  }
}
