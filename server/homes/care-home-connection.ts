import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { connectionTypes } from '../api/paging.js';
import { EmptyReason } from '../areas/empty-reason.js';
import { CareHome } from './care-home.entity.js';
import { noHomesBecause } from './no-homes-because.js';

const { Connection } = connectionTypes(CareHome, 'CareHome', 'care homes');

@ObjectType('CareHomeConnection', {
  description: 'Relay connection: a page of care homes, by name, then id.',
})
export class CareHomeConnection extends Connection {
  /** The area asked about, for the reason of an empty list. */
  within!: string | null;
}

@Resolver(() => CareHomeConnection)
export class CareHomeConnectionResolver {
  @FieldResolver(() => EmptyReason, {
    nullable: true,
    description: 'Why there is nothing; null when there is something.',
  })
  emptyBecause(
    @Root() { totalCount, within }: CareHomeConnection,
    @Ctx() context: ApiContext,
  ): Promise<EmptyReason> | null {
    return totalCount > 0 ? null : noHomesBecause(within, context);
  }
}
