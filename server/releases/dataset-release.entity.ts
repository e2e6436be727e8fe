import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';
import { DateScalar, DateTimeScalar } from '../api/scalars.js';

const toNumber = (value: string | number | null): number | null => (value === null ? null : Number(value));

export enum PublishedStatus {
  PUBLISHED = 'PUBLISHED',
  REPLACED = 'REPLACED',
  ROLLED_BACK = 'ROLLED_BACK',
}
registerEnumType(PublishedStatus, {
  name: 'ReleaseStatus',
  description: 'Whether figures rest on a release.',
  valuesConfig: {
    PUBLISHED: { description: 'In force: figures rest on it.' },
    REPLACED: {
      description:
        'A later release of the same day says everything again; kept so that what was said can be told.',
    },
    ROLLED_BACK: { description: 'Taken back; kept so that what was said can be told.' },
  },
});

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

  @Field(() => Int, { description: 'Its number, as the command line and addresses name it.' })
  get number(): number {
    return this.key;
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

  @Field(() => PublishedStatus, { description: 'Whether figures rest on it.' })
  @Column('text')
  status!: PublishedStatus;

  @Field(() => [String], { description: 'Names of the files received.' })
  @Column('text', { name: 'file_names', array: true })
  fileNames!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the files come from, as the person who loaded them says.',
  })
  @Column('text', { name: 'source_note', nullable: true })
  sourceNote!: string | null;

  @Column('bigint', { name: 'replaced_by', nullable: true, transformer: { from: toNumber, to: toNumber } })
  replacedByKey!: number | null;
}
