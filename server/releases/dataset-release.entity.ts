import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';
import { DateScalar, DateTimeScalar } from '../api/scalars.js';

@Entity('release')
@ObjectType({
  implements: Node,
  description: 'One release of one dataset: what was received once, checked and published; never edited.',
})
export class DatasetRelease {
  @PrimaryColumn('bigint', { name: 'id', transformer: { from: Number, to: (n: number) => n } })
  key!: number;

  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('DatasetRelease', this.key);
  }

  @Column('text', { name: 'dataset_code' })
  datasetCode!: string;

  @Field({ description: 'The publisher’s own version, or the name or date of the file.' })
  @Column('text')
  version!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the data speak of.' })
  @Column('date', { name: 'reference_date', nullable: true })
  referenceDate!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was published on this platform.' })
  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Field({ description: 'SHA-256 of what was received.' })
  @Column('text')
  checksum!: string;

  @Field(() => Int, { description: 'Rows received.' })
  @Column('int', { name: 'row_count' })
  rowCount!: number;

  @Field(() => Int, { description: 'Rows taken in.' })
  @Column('int', { name: 'accepted_count' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Rows rejected, each with its reason.' })
  @Column('int', { name: 'rejected_count' })
  rejectedCount!: number;

  @Field(() => Int, { description: 'Warnings raised while checking.' })
  @Column('int', { name: 'warning_count' })
  warningCount!: number;

  @Field({ description: 'True for data of the fictional demonstration country.' })
  @Column('boolean', { name: 'is_demonstration' })
  isDemonstration!: boolean;

  @Column('text')
  status!: string;
}
