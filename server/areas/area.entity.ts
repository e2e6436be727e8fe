import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';
import { DateScalar, GssCodeScalar } from '../api/scalars.js';
import { AreaType, Nation, Regulator } from './area-type.js';

@Entity('area')
@ObjectType({
  implements: Node,
  description: 'An area as it was or is; a change of boundary makes a new area, not an edit.',
})
export class Area {
  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('Area', this.gssCode);
  }

  @Field(() => GssCodeScalar, { description: 'ONS GSS code.' })
  @PrimaryColumn('text', { name: 'code' })
  gssCode!: string;

  @Field({ description: 'Name as ONS writes it.' })
  @Column('text')
  name!: string;

  @Field(() => AreaType, { description: 'Kind of area.' })
  @Column('text', { name: 'area_type' })
  areaType!: AreaType;

  @Field(() => Nation, { description: 'Nation that it lies in.' })
  @Column('text')
  nation!: Nation;

  @Field(() => DateScalar, { description: 'First day on which it existed, as far as the lookups show.' })
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer existed; null while it does.',
  })
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Field({ description: 'True for an area of the fictional demonstration country.' })
  @Column('boolean', { name: 'is_demonstration' })
  isDemonstration!: boolean;

  @Field(() => Regulator, {
    nullable: true,
    description: 'Who registers its care homes; null where no regulator is covered.',
  })
  get regulator(): Regulator | null {
    if (this.nation === Nation.WALES) return Regulator.CIW;
    return this.nation === Nation.ENGLAND || this.nation === Nation.DEMONSTRATION ? Regulator.CQC : null;
  }
}
