import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { DateTimeScalar, GssCodeScalar, MomentScalar } from '../api/scalars.js';
import { sqlFile } from '../database/sql-file.js';
import { DatasetRelease } from './dataset-release.entity.js';
import { releaseLoader } from './dataset.resolver.js';

export enum PublicationAction {
  PUBLISH = 'PUBLISH',
  ROLL_BACK = 'ROLL_BACK',
  REDEFINE = 'REDEFINE',
}
registerEnumType(PublicationAction, {
  name: 'PublicationAction',
  description: 'What made a data version.',
  valuesConfig: {
    PUBLISH: { description: 'A release was published.' },
    ROLL_BACK: { description: 'A release was taken back.' },
    REDEFINE: { description: 'The definition of a figure changed, and figures were computed again.' },
  },
});

@ObjectType({ description: 'What a data version changed in the stored figures of one metric.' })
export class FigureChange {
  @Field({ description: 'Code of the metric.' }) metricCode!: string;
  @Field(() => Int, { description: 'Areas with any change.' }) areas!: number;
  @Field(() => Int, { description: 'Figures told for the first time.' }) added!: number;
  @Field(() => Int, { description: 'Figures that were told before and are now different.' }) changed!: number;
  @Field(() => Int, { description: 'Figures that were told before and no longer are.' }) withdrawn!: number;
}

@ObjectType({
  description: 'One data version: what was published or taken back, and which figures that changed.',
})
export class Publication {
  @Field({ description: 'The data version, such as v17; asPublishedOn takes it.' }) version!: string;
  @Field(() => DateTimeScalar, { description: 'From when on readers saw it.' }) at!: Date;
  @Field(() => PublicationAction, { description: 'What made it.' }) action!: PublicationAction;
  @Field(() => [FigureChange], { description: 'What it changed, metric by metric.' })
  figures!: FigureChange[];
  releaseId!: number | null;

  @Field({
    description: 'True when figures told before were changed or withdrawn, rather than new ones added.',
  })
  get isCorrection(): boolean {
    return this.figures.some(({ changed, withdrawn }) => changed + withdrawn > 0);
  }
}

@ObjectType({ description: 'Figures of some areas that differ between a data version and now.' })
export class FiguresSince {
  @Field(() => Int, { description: 'Figures told since for the first time.' }) added!: number;
  @Field(() => Int, { description: 'Figures that now are different.' }) changed!: number;
  @Field(() => Int, { description: 'Figures that are no longer told.' }) withdrawn!: number;
}

@ObjectType({ description: 'The data as they stood published at a moment.' })
export class DataVersion {
  number!: number;
  newest!: number;

  @Field({ description: 'Its name, such as v17: a stable key for links that must not change.' })
  get version(): string {
    return `v${this.number}`;
  }
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; null where nothing ever was.',
  })
  publishedAt!: Date | null;
  @Field({ description: 'True when nothing was published since.' })
  get isNewest(): boolean {
    return this.number === this.newest;
  }
}

const versionSql = `SELECT p.version AS number, p.at AS "publishedAt", n.newest
FROM (SELECT coalesce(max(version), 0) AS newest FROM publication) n
LEFT JOIN publication p ON p.version = coalesce($1, n.newest)`;
const newerSql = sqlFile(import.meta.url, './newer-publications.sql');
const sinceSql = sqlFile(import.meta.url, './figures-since.sql');

@Resolver(() => DataVersion)
export class DataVersionResolver {
  @Query(() => DataVersion, { description: 'Which data an answer rests on, and what was published since.' })
  async dataVersion(
    @Ctx() context: ApiContext,
    @Arg('asPublishedOn', () => MomentScalar, { nullable: true, description: 'The moment; without it, now.' })
    asPublishedOn?: string,
  ): Promise<DataVersion> {
    const version = await context.versionOf(asPublishedOn);
    const { rows } = await context.db.pool.query<Partial<DataVersion>>(versionSql, [version]);
    return Object.assign(new DataVersion(), rows[0], { number: rows[0]?.number ?? 0 });
  }

  @FieldResolver(() => [Publication], { description: 'What was published since, newest first, 50 at most.' })
  async newer(@Root() { number }: DataVersion, @Ctx() { db }: ApiContext): Promise<Publication[]> {
    const { rows } = await db.pool.query<Partial<Publication>>(newerSql, [number, 50]);
    return rows.map((row) => Object.assign(new Publication(), row));
  }

  @FieldResolver(() => FiguresSince, {
    description: 'How the stored figures of areas differ from those that stand now.',
  })
  async figuresSince(
    @Root() { number }: DataVersion,
    @Ctx() { db }: ApiContext,
    @Arg('areaCodes', () => [GssCodeScalar], { description: 'The areas, 50 at most.' }) areaCodes: string[],
  ): Promise<FiguresSince> {
    const { rows } = await db.pool.query<FiguresSince>(sinceSql, [number, areaCodes.slice(0, 50)]);
    return Object.assign(new FiguresSince(), rows[0]);
  }
}

@Resolver(() => Publication)
export class PublicationResolver {
  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description: 'The release that was published or taken back; null where a definition changed.',
  })
  async release(
    @Root() { releaseId }: Publication,
    @Ctx() context: ApiContext,
  ): Promise<DatasetRelease | null> {
    return releaseId === null ? null : context.loader(releaseLoader).load(releaseId);
  }
}
