import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { checkMonthRange, MonthRange } from '../api/month-range.js';
import { DateScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { areaLoader } from '../areas/area.loaders.js';
import { CareHome } from '../homes/care-home.entity.js';
import { careHomeLoader } from '../homes/care-home.loaders.js';
import { MetricObject } from '../metrics/metric.object.js';
import { Dataset } from '../releases/dataset.entity.js';
import { DatasetRelease } from '../releases/dataset-release.entity.js';
import { datasetLoader, releaseLoader } from '../releases/dataset.resolver.js';
import { EventKind } from './event-kind.js';
import { AtlasEvent } from './event-objects.js';
import { eventsOf } from './events-of.js';
import { ANYWHERE } from './recorded-events.js';

@ObjectType({ description: 'A care home that opened or closed.' })
export class EventHome {
  @Field(() => CareHome, { description: 'The home.' }) careHome!: CareHome;
  @Field(() => DateScalar, {
    description: 'The day on which it opened, or the first on which it was closed.',
  })
  on!: string;
  @Field(() => Int, { description: 'Its beds.' }) beds!: number;
}

const KINDS = 'Only events of these kinds.';
const METRIC = 'Only events that concern this measure.';

@Resolver(() => Area)
export class AreaEventsResolver {
  @FieldResolver(() => [AtlasEvent], {
    description:
      'Points on the record that concern the area, oldest first: what is recorded of it or of an area around it, its boundary changes, and openings and closures of at least 1 per cent of its beds within a month.',
  })
  async events(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Arg('range', () => MonthRange, { description: 'The months.' }) range: MonthRange,
    @Arg('kinds', () => [EventKind], { nullable: true, description: KINDS }) kinds?: EventKind[],
    @Arg('metricCode', () => String, { nullable: true, description: METRIC }) metricCode?: string,
  ): Promise<AtlasEvent[]> {
    checkMonthRange(range);
    return wanted(await eventsOf(context, { areaCode: area.gssCode, range }), kinds, metricCode);
  }
}

@Resolver(() => AtlasEvent)
export class EventResolver {
  @Query(() => [AtlasEvent], {
    description:
      'Points on the record anywhere, oldest first. Openings and closures belong to an area: ask it for its events.',
  })
  async events(
    @Ctx() context: ApiContext,
    @Arg('range', () => MonthRange, { description: 'The months.' }) range: MonthRange,
    @Arg('kinds', () => [EventKind], { nullable: true, description: KINDS }) kinds?: EventKind[],
    @Arg('metricCode', () => String, { nullable: true, description: METRIC }) metricCode?: string,
  ): Promise<AtlasEvent[]> {
    checkMonthRange(range);
    return wanted(await eventsOf(context, { areaCode: ANYWHERE, range }), kinds, metricCode);
  }

  @FieldResolver(() => [Area], {
    description: 'The areas that it concerns; a country stands for all within it.',
  })
  async areas(@Root() event: AtlasEvent, @Ctx() context: ApiContext): Promise<Area[]> {
    const areas = await Promise.all(event.areaCodes.map((code) => context.loader(areaLoader).load(code)));
    return areas.filter((area) => area !== null);
  }

  @FieldResolver(() => [MetricObject], {
    description: 'The measures that it concerns by name; see isGeneral.',
  })
  metrics(@Root() { metricCodes }: AtlasEvent, @Ctx() { metrics }: ApiContext): MetricObject[] {
    return metricCodes.flatMap((code) => metrics.of(code) ?? []).map((metric) => new MetricObject(metric));
  }

  @FieldResolver(() => [Dataset], { description: 'The datasets of this platform that it concerns.' })
  async datasets(@Root() { datasetCodes }: AtlasEvent, @Ctx() context: ApiContext): Promise<Dataset[]> {
    const datasets = await Promise.all(datasetCodes.map((code) => context.loader(datasetLoader).load(code)));
    return datasets.filter((dataset) => dataset !== null);
  }

  @FieldResolver(() => [EventHome], {
    description: 'The largest homes behind an opening or closure, 5 at most.',
  })
  homes(@Root() { homesAtEvent }: AtlasEvent, @Ctx() context: ApiContext): Promise<EventHome[]> {
    return Promise.all(
      homesAtEvent.map(async ({ locationId, on, beds }) => ({
        careHome: (await context.loader(careHomeLoader).load(locationId))!,
        on,
        beds,
      })),
    );
  }

  @FieldResolver(() => DatasetRelease, {
    nullable: true,
    description: 'The release that shows an opening or closure; null for what other sources tell.',
  })
  async release(
    @Root() { releaseId }: AtlasEvent,
    @Ctx() context: ApiContext,
  ): Promise<DatasetRelease | null> {
    return releaseId === null ? null : context.loader(releaseLoader).load(releaseId);
  }
}

function wanted(
  events: readonly AtlasEvent[],
  kinds: readonly EventKind[] | null | undefined,
  metricCode: string | null | undefined,
): AtlasEvent[] {
  return events.filter(
    (event) =>
      (!kinds || kinds.includes(event.kind)) &&
      (!metricCode || event.isGeneral || event.metricCodes.includes(metricCode)),
  );
}
