import { Arg, Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import DataLoader from 'dataloader';
import type { ApiContext, LoaderFactory } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { DateScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { sqlFile } from '../database/sql-file.js';
import { Interval } from '../metrics/observation.js';
import { IntervalMethodName, ServiceType, ValueStatus } from '../metrics/value.js';
import { wilsonInterval } from '../statistics/wilson.js';
import { DatasetRelease } from './dataset-release.entity.js';
import { releaseLoader } from './dataset.resolver.js';
import { PublishedComparison, comparisonsIn } from './published-comparison.js';

@ObjectType({ description: 'One figure as an official publication prints it.' })
export class PublishedFigure {
  tableCode!: string;
  tableTitle!: string;
  releaseId!: number;
  @Field({ description: 'Key of the item within its table.' }) item!: string;
  @Field({ description: 'The item as the publication labels it.' }) itemLabel!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Null for the area itself; else COMPARATORS, ENGLAND or the like.',
  })
  subject!: string | null;
  @Field({ description: 'Whom the figure is about, in words.' }) subjectLabel!: string;
  @Field(() => ServiceType, { nullable: true, description: 'The service type, where the figure is of one.' })
  serviceType!: ServiceType | null;
  @Field({ description: 'What one unit of the value is, as labelled.' }) unit!: string;
  @Field({ description: 'The period as the publication states it.' }) periodLabel!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null where the publication does not say.',
  })
  periodFrom!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day; null where the publication does not say.',
  })
  periodTo!: string | null;
  @Field(() => Float, { nullable: true, description: 'The value; null unless status is PRESENT.' }) value!:
    number | null;
  @Field(() => Float, { nullable: true, description: 'What was counted, where printed.' }) numerator!:
    number | null;
  @Field(() => Float, { nullable: true, description: 'What it was divided by, where printed.' })
  denominator!: number | null;
  @Field(() => ValueStatus, { description: 'Whether the value is there.' }) status!: ValueStatus;
  @Field(() => String, { nullable: true, description: 'The characters that were printed.' }) asPublished!:
    string | null;
  @Field(() => String, { nullable: true, description: 'What to mind when reading it.' }) note!: string | null;
}

@ObjectType({
  description:
    'A table of an official publication about an area, kept as printed: shown beside computed figures, never blended with them.',
})
export class PublishedTable {
  @Field({ description: 'Key of the table.' }) code!: string;
  @Field({ description: 'Its title.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'What to mind when reading it.' }) note!: string | null;
  @Field(() => [PublishedFigure], { description: 'Its figures in the order of the publication.' })
  figures!: PublishedFigure[];
  releaseId!: number;
}

const statement = sqlFile(import.meta.url, './published-figures.sql');

interface FigureRow extends PublishedFigure {
  forArea: string;
}

/** Tables about an area, by GSS code; those of a predecessor on the same ground are shown too. */
const publishedTableLoader: LoaderFactory<string, PublishedTable[]> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const { rows } = await db.pool.query<FigureRow>(statement, [codes]);
    return codes.map((code) => tablesOf(rows.filter((row) => row.forArea === code)));
  });

function tablesOf(rows: readonly FigureRow[]): PublishedTable[] {
  const byCode = new Map<string, FigureRow[]>();
  for (const row of rows) byCode.set(row.tableCode, [...(byCode.get(row.tableCode) ?? []), row]);
  return [...byCode.entries()].map(([code, figures]) =>
    Object.assign(new PublishedTable(), {
      code,
      title: figures[0]!.tableTitle,
      note: figures[0]!.note,
      figures: figures.map((figure) => Object.assign(new PublishedFigure(), figure)),
      releaseId: figures[0]!.releaseId,
    }),
  );
}

@Resolver(() => Area)
export class AreaPublishedResolver {
  @FieldResolver(() => [PublishedTable], { description: 'What official publications print about the area.' })
  publishedTables(@Root() area: Area, @Ctx() context: ApiContext): Promise<PublishedTable[]> {
    return context.loader(publishedTableLoader).load(area.gssCode);
  }
}

@Resolver(() => PublishedTable)
export class PublishedTableResolver {
  @FieldResolver(() => DatasetRelease, { description: 'The release that it came with.' })
  async release(@Root() table: PublishedTable, @Ctx() context: ApiContext): Promise<DatasetRelease> {
    return (await context.loader(releaseLoader).load(table.releaseId))!;
  }

  @FieldResolver(() => [PublishedComparison], {
    description:
      'How far the area is from the table’s other columns: computed from the table, not printed in it.',
  })
  comparisons(@Root() table: PublishedTable): PublishedComparison[] {
    return comparisonsIn(table.figures);
  }
}

@Resolver(() => PublishedFigure)
export class PublishedFigureResolver {
  @FieldResolver(() => Interval, {
    nullable: true,
    description: 'Wilson limits of a printed share, in its unit; null for other figures.',
  })
  interval(
    @Root() { value, numerator, denominator, unit }: PublishedFigure,
    @Arg('level', () => Float, { defaultValue: 0.95, description: 'Confidence level: 0.95 or 0.998.' })
    level: number,
  ): Interval | null {
    if (level !== 0.95 && level !== 0.998)
      throw apiError(ErrorCode.BAD_USER_INPUT, 'level is 0.95 or 0.998.', { argument: 'level' });
    if (value === null || numerator === null || denominator === null) return null;
    const limits = wilsonInterval(numerator, denominator, level);
    const scale = unit.includes('per cent') || unit.includes('%') ? 100 : 1;
    return (
      limits && {
        lower: limits.lower * scale,
        upper: limits.upper * scale,
        level,
        method: IntervalMethodName.WILSON,
      }
    );
  }
}
