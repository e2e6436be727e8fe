import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../api/paging.js';

export enum ReleaseChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
}
export enum ReleaseEntity {
  CARE_HOME = 'CARE_HOME',
  RATING = 'RATING',
  LINK = 'LINK',
  POPULATION = 'POPULATION',
  PUBLISHED_FIGURE = 'PUBLISHED_FIGURE',
  BOUNDARY = 'BOUNDARY',
  NEIGHBOURS = 'NEIGHBOURS',
  COVERAGE = 'COVERAGE',
}
registerEnumType(ReleaseChangeKind, {
  name: 'ReleaseChangeKind',
  description: 'How a release differs in a fact from the one before.',
  valuesConfig: {
    ADDED: { description: 'The release before does not have it.' },
    REMOVED: { description: 'Only the release before has it.' },
    CHANGED: { description: 'Both have it and say different things.' },
  },
});
registerEnumType(ReleaseEntity, {
  name: 'ReleaseEntity',
  description: 'What a fact of a release is about.',
  valuesConfig: {
    CARE_HOME: { description: 'A care home: name, council, dates of registration, beds and the like.' },
    RATING: { description: 'A rating of a care home.' },
    LINK: { description: 'Two registrations of one home, one after the other.' },
    POPULATION: { description: 'People of an age band in an area at a mid-year.' },
    PUBLISHED_FIGURE: { description: 'A figure that an official publication prints.' },
    BOUNDARY: { description: 'The outline of an area.' },
    NEIGHBOURS: { description: 'The members of a list of neighbours.' },
    COVERAGE: { description: 'For which council, days and topics the release is complete.' },
  },
});

@ObjectType({ description: 'One difference between a release and the one that it is compared with.' })
export class ReleaseChange {
  @Field(() => ReleaseEntity, { description: 'What it is about.' }) entity!: ReleaseEntity;
  @Field({ description: 'Key of the fact within its kind.' }) key!: string;
  @Field({ description: 'Name of the home or area, or label of the figure.' }) label!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What tells facts of one name apart, such as the mid-year.',
  })
  detail!: string | null;
  @Field(() => ReleaseChangeKind, { description: 'Added, removed or changed.' }) kind!: ReleaseChangeKind;
  @Field(() => String, {
    nullable: true,
    description: 'Which part of the fact changed; null for a whole fact.',
  })
  field!: string | null;
  @Field(() => String, { nullable: true, description: 'What the release before says; null for nothing.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'What this release says; null for nothing.' })
  after!: string | null;
  @Field({
    description:
      'True when something said earlier of a day of which both releases speak is now different or gone: figures that were published may change.',
  })
  isBreaking!: boolean;
}

@ObjectType({ description: 'How many differences of a kind there are.' })
export class ReleaseChangeCount {
  @Field(() => ReleaseEntity, { description: 'What they are about.' }) entity!: ReleaseEntity;
  @Field(() => ReleaseChangeKind, { description: 'Added, removed or changed.' }) kind!: ReleaseChangeKind;
  @Field(() => Int, { description: 'Facts that differ; a fact in which several parts changed counts once.' })
  facts!: number;
  @Field(() => Int, { description: 'How many of them change what was published.' }) breaking!: number;
}

@ObjectType({ description: 'How the stored series of a measure changed when the release was published.' })
export class ReleaseFigureChange {
  metricCode!: string;
  @Field(() => Int, { description: 'Areas in which any value differs.' }) areas!: number;
  @Field(() => Int, { description: 'Monthly values that were not there before.' }) added!: number;
  @Field(() => Int, { description: 'Monthly values that are different now.' }) changed!: number;
  @Field(() => Int, { description: 'Monthly values that are gone.' }) withdrawn!: number;
}

export const { Connection: ReleaseChangeConnection } = connectionTypes(
  ReleaseChange,
  'ReleaseChange',
  'differences from the release before',
);
