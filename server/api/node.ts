import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Anything with a global id, by which node(id:) finds it again.',
  // The class and not its name, which may differ from the name of the type.
  resolveType: (value: object) => value.constructor as new () => object,
})
export abstract class Node {
  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    throw new Error('Each type gives its own id.');
  }
}
