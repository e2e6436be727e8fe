import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../api/scalars.js';
import { EventKind } from './event-kind.js';

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What kind of thing happened.',
  valuesConfig: {
    REGULATOR_FRAMEWORK: { description: 'The regulator changed how it inspects or rates.' },
    SOURCE_BREAK: {
      description: 'A source changed its method or ended: values on both sides differ for that reason.',
    },
    PANDEMIC: { description: 'A national measure of the coronavirus pandemic.' },
    BOUNDARY_CHANGE: { description: 'Areas were joined, divided or got new codes.' },
    HOME_OPENED: { description: 'Care homes opened that matter for the area’s number of beds.' },
    HOME_CLOSED: { description: 'Care homes closed that matter for the area’s number of beds.' },
  },
});

@ObjectType({ description: 'Where a point on the record is known from.' })
export class EventSource {
  @Field({ description: 'Title of the publication, order or data set.' }) title!: string;
  @Field({ description: 'Who published it.' }) publisher!: string;
  @Field(() => DateScalar, { nullable: true, description: 'When; null where it carries no day.' })
  publishedOn!: string | null;
  @Field({ description: 'Licence under which it is used.' }) licence!: string;
}

/** A home behind an opening or a closure, as the database tells it. */
export interface HomeAtEvent {
  locationId: string;
  on: string;
  beds: number;
}

@ObjectType('Event', {
  description:
    'A point on the record: something outside the figures that changes how a series is to be read.',
})
export class AtlasEvent {
  areaCodes!: readonly string[];
  homesAtEvent!: readonly HomeAtEvent[];
  releaseId!: number | null;

  @Field({ description: 'Stable key.' }) code!: string;
  @Field(() => EventKind, { description: 'What kind of thing happened.' }) kind!: EventKind;
  @Field(() => DateScalar, { description: 'The day, or the first one.' }) on!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of what lasted longer than a day.' })
  until!: string | null;
  @Field({ description: 'What happened, in a line.' }) title!: string;
  @Field({ description: 'What it means for the figures.' }) description!: string;
  @Field(() => [String], { description: 'Codes of the measures that it concerns.' })
  metricCodes!: readonly string[];
  @Field(() => [String], { description: 'Codes of the datasets that it concerns, loaded or not.' })
  datasetCodes!: readonly string[];
  @Field(() => EventSource, { description: 'Where it is known from.' }) source!: EventSource;

  @Field(() => Boolean, { description: 'True when it concerns every measure.' })
  get isGeneral(): boolean {
    return this.metricCodes.length === 0 && this.datasetCodes.length === 0;
  }
  @Field(() => Int, { description: 'How many care homes opened or closed; 0 for other kinds.' })
  homeCount!: number;
  @Field(() => Int, { description: 'How many beds they have together; 0 for other kinds.' }) beds!: number;
}

/** An event as plain values. */
export function eventOf(
  values: Pick<AtlasEvent, 'code' | 'kind' | 'on' | 'title' | 'description' | 'areaCodes' | 'source'> &
    Partial<AtlasEvent>,
): AtlasEvent {
  const none = {
    until: null,
    metricCodes: [],
    datasetCodes: [],
    homesAtEvent: [],
    releaseId: null,
    homeCount: 0,
    beds: 0,
  };
  return Object.assign(new AtlasEvent(), none, values);
}
