import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { pageOfArray } from '../api/paging.js';
import { CursorScalar, DateScalar } from '../api/scalars.js';
import { CareHome } from '../homes/care-home.entity.js';
import { hasRepeatedBelowGood, ratingLoader, ratingOn, toRating } from './rating.loaders.js';
import { RegulatoryRating, RegulatoryRatingConnection } from './rating-objects.js';

@Resolver(() => CareHome)
export class CareHomeRatingResolver {
  @FieldResolver(() => RegulatoryRating, { description: 'The rating in force on a day.' })
  async rating(
    @Root() home: CareHome,
    @Ctx() context: ApiContext,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'The day; without it the newest on which a release shows the home.',
    })
    asAt?: string,
  ): Promise<RegulatoryRating> {
    return ratingOn(await context.loader(ratingLoader).load(home.cqcLocationId), asAt ?? home.latestSeenOn);
  }

  @FieldResolver(() => RegulatoryRatingConnection, {
    description: 'Every rating that releases show, newest first.',
  })
  async ratingHistory(
    @Root() home: CareHome,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ) {
    const rows = await context.loader(ratingLoader).load(home.cqcLocationId);
    const ratings = rows.map((row) => toRating(row, home.latestSeenOn)).reverse();
    return pageOfArray(ratings, { first, after }, ['ratings', home.cqcLocationId]);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its two newest overall ratings are both Requires improvement or Inadequate.',
  })
  async hasRepeatedBelowGood(@Root() home: CareHome, @Ctx() context: ApiContext): Promise<boolean> {
    return hasRepeatedBelowGood(
      await context.loader(ratingLoader).load(home.cqcLocationId),
      home.latestSeenOn,
    );
  }
}
