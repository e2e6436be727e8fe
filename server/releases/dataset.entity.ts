import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';

@Entity('dataset')
@ObjectType({ implements: Node, description: 'A named source with a licence and an expected frequency.' })
export class Dataset {
  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('Dataset', this.code);
  }

  @Field({ description: 'Stable key, as the command line takes it.' })
  @PrimaryColumn('text')
  code!: string;

  @Field({ description: 'Name in words.' })
  @Column('text')
  name!: string;

  @Field({ description: 'What it holds.' })
  @Column('text')
  description!: string;

  @Field({ description: 'Who publishes it.' })
  @Column('text')
  publisher!: string;

  @Field({ description: 'Licence under which it may be used.' })
  @Column('text')
  licence!: string;

  @Field(() => String, { nullable: true, description: 'Where the licence can be read.' })
  @Column('text', { name: 'licence_url', nullable: true })
  licenceUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The publisher’s page.' })
  @Column('text', { nullable: true })
  homepage!: string | null;

  @Field({ description: 'How often a release is expected, in words.' })
  @Column('text', { name: 'expected_frequency' })
  expectedFrequency!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days after its reference date at which the newest release is overdue; null where no rhythm is expected.',
  })
  @Column('int', { name: 'expected_days', nullable: true })
  expectedDays!: number | null;
}
