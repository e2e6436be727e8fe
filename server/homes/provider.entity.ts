import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';

@Entity('provider')
@ObjectType({ implements: Node, description: 'An organisation registered to provide care.' })
export class Provider {
  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('Provider', this.cqcProviderId);
  }

  @Field({ description: 'The regulator’s provider id.' })
  @PrimaryColumn('text', { name: 'id' })
  cqcProviderId!: string;

  @Field({ description: 'Name as registered.' })
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true, description: 'Brand; null where none is stated.' })
  @Column('text', { name: 'brand_name', nullable: true })
  brand!: string | null;
}
