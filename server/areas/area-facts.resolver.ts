import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { GssCodeScalar, MomentScalar } from '../api/scalars.js';
import { sqlFile } from '../database/sql-file.js';
import { DatasetRelease } from '../releases/dataset-release.entity.js';
import { releaseLoader } from '../releases/dataset.resolver.js';
import { Area } from './area.entity.js';
import { areaLoader } from './area.loaders.js';
import { AreaCoverage, ComparatorMember } from './area-objects.js';
import { ComparatorMethod } from './area-type.js';
import { areaCoverageLoader } from './area-coverage.js';

const comparatorsSql = sqlFile(import.meta.url, './comparators.sql');

interface ComparatorRow {
  code: string;
  rank: number;
  distance: number | null;
  release_id: number | null;
}

@Resolver(() => Area)
export class AreaFactsResolver {
  @FieldResolver(() => AreaCoverage, {
    description:
      'From when to when homes, beds and ratings of this area can be told, and what is missing otherwise.',
  })
  async coverage(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Arg('asPublishedOn', () => MomentScalar, {
      nullable: true,
      description: 'What releases told that stood published then; without it, now.',
    })
    asPublishedOn?: string,
  ): Promise<AreaCoverage> {
    const version = await context.versionOf(asPublishedOn);
    return context.loader(areaCoverageLoader).load({ code: area.gssCode, version });
  }

  @FieldResolver(() => [ComparatorMember], {
    description:
      'Areas to compare with, nearest first where the group has an order. The area itself is never a member.',
  })
  async comparators(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Arg('method', () => ComparatorMethod, { description: 'Where the group comes from.' })
    method: ComparatorMethod,
    @Arg('limit', () => Int, { defaultValue: 15, description: 'How many, 200 at most.' }) limit: number,
    @Arg('areaCodes', () => [GssCodeScalar], {
      nullable: true,
      description: 'The members of an own list; goes with CUSTOM_LIST.',
    })
    areaCodes?: string[],
  ): Promise<ComparatorMember[]> {
    if (limit < 1 || limit > 200)
      throw apiError(ErrorCode.BAD_USER_INPUT, 'limit is 1 to 200.', { argument: 'limit' });
    const { rows } = await context.db.pool.query<ComparatorRow>(comparatorsSql, [
      area.gssCode,
      method,
      limit,
      areaCodes ?? [],
    ]);
    return Promise.all(
      rows.map(async ({ code, rank, distance, release_id }) => ({
        area: (await context.loader(areaLoader).load(code))!,
        rank,
        distance,
        source:
          release_id === null
            ? null
            : ((await context.loader(releaseLoader).load(release_id)) as DatasetRelease),
      })),
    );
  }
}
