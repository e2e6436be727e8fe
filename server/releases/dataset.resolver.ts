import DataLoader from 'dataloader';
import { addDays, differenceInCalendarDays, format, parseISO } from 'date-fns';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { maySeeDataset } from '../access/may.js';
import type { ApiContext, LoaderFactory } from '../api/context.js';
import { connectionTypes, pageOfArray } from '../api/paging.js';
import { CursorScalar, DateScalar } from '../api/scalars.js';
import { Dataset } from './dataset.entity.js';
import { DatasetRelease, PublishedStatus } from './dataset-release.entity.js';

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

/** Releases of a dataset that are or were published, newest reference date first. */
const releasesOfDataset: LoaderFactory<string, DatasetRelease[]> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const releases = await db.dataSource.getRepository(DatasetRelease).find({
      where: { datasetCode: In([...codes]), status: In(Object.values(PublishedStatus)) },
      order: { referenceDate: { direction: 'DESC', nulls: 'LAST' }, key: 'DESC' },
    });
    return codes.map((code) => releases.filter((release) => release.datasetCode === code));
  });

const inForce = ({ status }: DatasetRelease): boolean => status === PublishedStatus.PUBLISHED;

const { Connection: DatasetReleaseConnection } = connectionTypes(
  DatasetRelease,
  'DatasetRelease',
  'releases',
);

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => [Dataset], {
    description:
      'Every dataset that can be loaded, whether it is or not, of those whose contents are open to whoever asks.',
  })
  async datasets(@Ctx() { db, viewer }: ApiContext): Promise<Dataset[]> {
    const all = await db.dataSource.getRepository(Dataset).find({ order: { name: 'ASC', code: 'ASC' } });
    return all.filter(({ code }) => maySeeDataset(viewer, code));
  }

  @Query(() => Dataset, { nullable: true, description: 'One dataset; null when none has the code.' })
  dataset(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, { description: 'The dataset’s code.' }) code: string,
  ): Promise<Dataset | null> {
    return context.loader(datasetLoader).load(code);
  }

  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description:
      'A release by its number, also one that was replaced or taken back; null when the dataset has none.',
  })
  async release(
    @Root() dataset: Dataset,
    @Ctx() context: ApiContext,
    @Arg('number', () => Int, { description: 'The number of the release.' }) number: number,
  ): Promise<DatasetRelease | null> {
    const releases = await context.loader(releasesOfDataset).load(dataset.code);
    return releases.find(({ key }) => key === number) ?? null;
  }

  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description: 'The published release with the newest reference date; null when none is loaded.',
  })
  async newestRelease(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<DatasetRelease | null> {
    return (await context.loader(releasesOfDataset).load(dataset.code)).find(inForce) ?? null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'True when the newest release is older than the expected frequency allows; false when none is expected or loaded.',
  })
  async isStale(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<boolean> {
    const due = await this.dueOn(dataset, context);
    return due !== null && differenceInCalendarDays(new Date(), parseISO(due)) > 0;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day by which the next release is expected: the newest one’s reference date and the days of its rhythm; null where none is expected or loaded.',
  })
  async dueOn(@Root() dataset: Dataset, @Ctx() context: ApiContext): Promise<string | null> {
    const newest = await this.newestRelease(dataset, context);
    if (!newest?.referenceDate || dataset.expectedDays === null) return null;
    return format(addDays(parseISO(newest.referenceDate), dataset.expectedDays), 'yyyy-MM-dd');
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
    @Arg('includeReplaced', () => Boolean, {
      defaultValue: false,
      description: 'Also those that were replaced or taken back.',
    })
    includeReplaced?: boolean,
  ) {
    const all = await context.loader(releasesOfDataset).load(dataset.code);
    const releases = includeReplaced ? all : all.filter(inForce);
    return pageOfArray(releases, { first, after }, ['releases', dataset.code, includeReplaced]);
  }
}

@Resolver(() => DatasetRelease)
export class DatasetReleaseResolver {
  @FieldResolver(() => Dataset, { description: 'The dataset that it is a release of.' })
  async dataset(@Root() release: DatasetRelease, @Ctx() context: ApiContext): Promise<Dataset> {
    return (await context.loader(datasetLoader).load(release.datasetCode))!;
  }

  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description: 'The release that says everything of it again; null where none does.',
  })
  async replacedBy(@Root() { replacedByKey }: DatasetRelease, @Ctx() context: ApiContext) {
    return replacedByKey === null ? null : context.loader(releaseLoader).load(replacedByKey);
  }
}
