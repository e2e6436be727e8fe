import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';
import { CqcLocationIdScalar, DateScalar } from '../api/scalars.js';
import { Regulator } from '../areas/area-type.js';
import { ServiceType } from '../metrics/value.js';

@Entity('care_home')
@ObjectType({
  implements: Node,
  description:
    'A registered location that provides accommodation with care. Linked registrations at the same premises are one home.',
})
export class CareHome {
  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('CareHome', this.cqcLocationId);
  }

  @Field(() => CqcLocationIdScalar, {
    description: 'The regulator’s location id; made up by us where a list gives none.',
  })
  @PrimaryColumn('text', { name: 'location_id' })
  cqcLocationId!: string;

  @Field({ description: 'Name as registered.' })
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true, description: 'Postcode; null where no release gives it.' })
  @Column('text', { nullable: true })
  postcode!: string | null;

  @Column('text', { name: 'provider_id', nullable: true })
  providerId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Brand under which it is run; null where none is stated.',
  })
  @Column('text', { name: 'brand_name', nullable: true })
  brand!: string | null;

  @Column('text', { name: 'service_type' })
  listedServiceType!: ServiceType;

  @Column('boolean', { name: 'type_known' })
  typeKnown!: boolean;

  @Field(() => ServiceType, {
    nullable: true,
    description:
      'With nursing wherever it is registered for nursing, even if for both; null where no release says whether it provides nursing.',
  })
  get serviceType(): ServiceType | null {
    return this.typeKnown ? this.listedServiceType : null;
  }

  @Field(() => [String], { description: 'Services as the register lists them.' })
  @Column('text', { name: 'service_types', array: true })
  serviceTypes!: string[];

  @Field(() => [String], { description: 'Whom it says it cares for, as the register lists it.' })
  @Column('text', { array: true })
  specialisms!: string[];

  @Column('text', { name: 'council_code', nullable: true })
  councilCode!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of this registration; null where no release gives it.',
  })
  @Column('date', { name: 'registered_from', nullable: true })
  registeredFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is no longer registered; null while it is.',
  })
  @Column('date', { name: 'deregistered_on', nullable: true })
  deregisteredOn!: string | null;

  @Field({ description: 'True when the newest release calls it dormant: registered, but caring for nobody.' })
  @Column('boolean', { name: 'is_dormant' })
  isDormant!: boolean;

  @Field(() => String, { nullable: true, description: 'NHS ODS code; null where no release gives it.' })
  @Column('text', { name: 'ods_code', nullable: true })
  odsCode!: string | null;

  @Column('text', { name: 'premises_id' })
  premisesId!: string;

  @Column('text', { name: 'dual_registration_of', nullable: true })
  dualRegistrationOfId!: string | null;

  @Field({
    description:
      'False for the later registration of a pair at the same premises, so that totals count one home.',
  })
  @Column('boolean', { name: 'counts_towards_supply' })
  countsTowardsSupply!: boolean;

  @Field({ description: 'True for an invented home of the fictional demonstration country.' })
  @Column('boolean', { name: 'is_demonstration' })
  isDemonstration!: boolean;

  @Column('bigint', { name: 'latest_release_id', transformer: { from: Number, to: (n: number) => n } })
  latestReleaseId!: number;

  @Field(() => DateScalar, { description: 'The day of the newest release that shows it.' })
  @Column('date', { name: 'latest_seen_on' })
  latestSeenOn!: string;

  @Field(() => Regulator, { description: 'Who registers it.' })
  get regulator(): Regulator {
    return Regulator.CQC;
  }
}
