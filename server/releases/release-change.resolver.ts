import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import DataLoader from 'dataloader';
import type { ApiContext, LoaderFactory } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { toPage } from '../api/paging.js';
import { CursorScalar } from '../api/scalars.js';
import { MetricObject } from '../metrics/metric.object.js';
import {
  ReleaseChange,
  ReleaseChangeConnection,
  ReleaseChangeCount,
  ReleaseChangeKind,
  ReleaseEntity,
  ReleaseFigureChange,
} from './change-objects.js';
import { DatasetRelease } from './dataset-release.entity.js';
import { releaseLoader } from './dataset.resolver.js';
import { baselineLoader, countChanges, listChanges } from './release-changes.js';

/** Comparing two releases reads both whole, so a request may compare a few only. */
const MOST_COMPARED = 10;

const countLoader: LoaderFactory<number, ReleaseChangeCount[]> = (db) =>
  new DataLoader(async (ids: readonly number[]) => {
    if (ids.length > MOST_COMPARED)
      throw apiError(
        ErrorCode.QUERY_TOO_COSTLY,
        `Ask for the changes of ${MOST_COMPARED} releases at most.`,
        {
          limit: MOST_COMPARED,
        },
      );
    const baselines = await baselineLoader(db).loadMany(ids);
    return Promise.all(
      ids.map(async (now, i) => {
        const before = baselines[i];
        return typeof before === 'number' ? countChanges(db.pool, { now, before }) : [];
      }),
    );
  });

const figureChangeLoader: LoaderFactory<number, ReleaseFigureChange[]> = (db) =>
  new DataLoader(async (ids: readonly number[]) => {
    const { rows } = await db.pool.query<ReleaseFigureChange & { release: number }>(
      `SELECT p.release_id AS release, f.metric_code AS "metricCode", f.areas, f.added, f.changed, f.withdrawn
       FROM   publication p JOIN figure_change f USING (version)
       WHERE  p.release_id = ANY ($1) AND p.action = 'PUBLISH' ORDER BY f.metric_code`,
      [ids],
    );
    return ids.map((id) =>
      rows
        .filter(({ release }) => release === id)
        .map((row) => Object.assign(new ReleaseFigureChange(), row)),
    );
  });

@Resolver(() => DatasetRelease)
export class ReleaseChangeResolver {
  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description: 'The release of the dataset before it, with which it is compared; null for the first.',
  })
  async comparedWith(
    @Root() { key }: DatasetRelease,
    @Ctx() context: ApiContext,
  ): Promise<DatasetRelease | null> {
    const before = await context.loader(baselineLoader).load(key);
    return before === null ? null : context.loader(releaseLoader).load(before);
  }

  @FieldResolver(() => [ReleaseChangeCount], {
    description:
      'How many facts differ from the release before, by what they are about and how; empty for the first.',
  })
  changeSummary(@Root() { key }: DatasetRelease, @Ctx() context: ApiContext): Promise<ReleaseChangeCount[]> {
    return context.loader(countLoader).load(key);
  }

  @FieldResolver(() => ReleaseChangeConnection, {
    description:
      'What differs from the release before, fact by fact, those that change published figures first. Only what both releases speak of is compared.',
  })
  async changes(
    @Root() { key }: DatasetRelease,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
    @Arg('entity', () => ReleaseEntity, { nullable: true, description: 'Only facts about this.' })
    entity?: ReleaseEntity,
    @Arg('kind', () => ReleaseChangeKind, {
      nullable: true,
      description: 'Only what was added, removed or changed.',
    })
    kind?: ReleaseChangeKind,
    @Arg('breaking', () => Boolean, {
      nullable: true,
      description: 'Only what does, or does not, change published figures.',
    })
    breaking?: boolean,
  ) {
    const before = await context.loader(baselineLoader).load(key);
    const filter = { entity: entity ?? null, kind: kind ?? null, breaking: breaking ?? null };
    if (before === null)
      return toPage<ReleaseChange>([], () => '', {
        totalCount: 0,
        hasPreviousPage: false,
        hasNextPage: false,
      });
    return listChanges(context.db.pool, { now: key, before }, filter, { first, after });
  }

  @FieldResolver(() => [ReleaseFigureChange], {
    description:
      'The measures whose stored values changed when it was published; of several releases published at once the last one tells.',
  })
  figureChanges(@Root() { key }: DatasetRelease, @Ctx() context: ApiContext): Promise<ReleaseFigureChange[]> {
    return context.loader(figureChangeLoader).load(key);
  }
}

@Resolver(() => ReleaseFigureChange)
export class ReleaseFigureChangeResolver {
  @FieldResolver(() => MetricObject, {
    nullable: true,
    description: 'The measure; null where it is no longer computed.',
  })
  metric(@Root() { metricCode }: ReleaseFigureChange, @Ctx() { metrics }: ApiContext): MetricObject | null {
    const metric = metrics.of(metricCode);
    return metric ? new MetricObject(metric) : null;
  }
}
