import DataLoader from 'dataloader';
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import type { ApiContext, LoaderFactory } from '../api/context.js';
import { connectionTypes, pageOfArray } from '../api/paging.js';
import { CursorScalar } from '../api/scalars.js';
import { Dataset } from './dataset.entity.js';
import { DatasetRelease } from './dataset-release.entity.js';

/** Published releases by their number; null where there is none. */
export const releaseLoader: LoaderFactory<number, DatasetRelease | null> = (db) =>
  new DataLoader(async (keys: readonly number[]) => {
    const releases = await db.dataSource.getRepository(DatasetRelease).findBy({ key: In([...keys]) });
    const byKey = new Map(releases.map((release) => [release.key, release]));
    return keys.map((key) => byKey.get(key) ?? null);
  });

export const datasetLoader: LoaderFactory<string, Dataset | null> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const datasets = await db.dataSource.getRepository(Dataset).findBy({ code: In([...codes]) });
    const byCode = new Map(datasets.map((dataset) => [dataset.code, dataset]));
    return codes.map((code) => byCode.get(code) ?? null);
  });

/** Published releases of a dataset, newest reference date first. */
const releasesOfDataset: LoaderFactory<string, DatasetRelease[]> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const releases = await db.dataSource.getRepository(DatasetRelease).find({
      where: { datasetCode: In([...codes]), status: 'PUBLISHED' },
      order: { referenceDate: { direction: 'DESC', nulls: 'LAST' }, key: 'DESC' },
    });
    return codes.map((code) => releases.filter((release) => release.datasetCode === code));
  });

const { Connection: DatasetReleaseConnection } = connectionTypes(
  DatasetRelease,
  'DatasetRelease',
  'releases',
);

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => [Dataset], { description: 'Every dataset that can be loaded, whether it is or not.' })
  datasets(@Ctx() { db }: ApiContext): Promise<Dataset[]> {
    return db.dataSource.getRepository(Dataset).find({ order: { name: 'ASC', code: 'ASC' } });
  }

  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description: 'The published release with the newest reference date; null when none is loaded.',
  })
  async newestRelease(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<DatasetRelease | null> {
    return (await context.loader(releasesOfDataset).load(dataset.code))[0] ?? null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'True when the newest release is older than the expected frequency allows; false when none is expected or loaded.',
  })
  async isStale(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<boolean> {
    const [newest] = await context.loader(releasesOfDataset).load(dataset.code);
    if (!newest?.referenceDate || dataset.expectedDays === null) return false;
    return differenceInCalendarDays(new Date(), parseISO(newest.referenceDate)) > dataset.expectedDays;
  }

  @FieldResolver(() => DatasetReleaseConnection, {
    description: 'Published releases, newest reference date first.',
  })
  async releases(
    @Root() dataset: Dataset,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ) {
    const releases = await context.loader(releasesOfDataset).load(dataset.code);
    return pageOfArray(releases, { first, after }, ['releases', dataset.code]);
  }
}

@Resolver(() => DatasetRelease)
export class DatasetReleaseResolver {
  @FieldResolver(() => Dataset, { description: 'The dataset that it is a release of.' })
  async dataset(@Root() release: DatasetRelease, @Ctx() context: ApiContext): Promise<Dataset> {
    return (await context.loader(datasetLoader).load(release.datasetCode))!;
  }
}
