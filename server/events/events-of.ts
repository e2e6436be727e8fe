import DataLoader from 'dataloader';
import type { ApiContext, LoaderFactory } from '../api/context.js';
import type { MonthRange } from '../api/month-range.js';
import type { Database } from '../database/database.js';
import { careHomeLoader } from '../homes/care-home.loaders.js';
import { lastDayOf } from '../metrics/period.js';
import { datasetLoader, releaseLoader } from '../releases/dataset.resolver.js';
import { boundaryEvents } from './boundary-events.js';
import type { AtlasEvent, EventSource } from './event-objects.js';
import { type LocalEvent, localEvents } from './local-events.js';
import { ANYWHERE, type FoundEvent, recordedEvents } from './recorded-events.js';

/** What is asked of an area; ANYWHERE stands for every area, without openings and closures. */
export interface EventKey {
  readonly areaCode: string;
  readonly range: MonthRange;
}

interface Found {
  readonly told: readonly FoundEvent[];
  readonly local: readonly LocalEvent[];
}

/** Events by "area from to": those of any areas over one range of months are read together. */
const eventLoader: LoaderFactory<string, Found> = (db) =>
  new DataLoader(async (keys: readonly string[]) => {
    const asked = keys.map((key) => key.split(' ') as [string, string, string]);
    const found = new Map<string, Found>();
    for (const [, from, to] of asked) {
      if (found.has(`${from} ${to}`)) continue;
      const areas = asked.filter(([, f, t]) => f === from && t === to).map(([area]) => area);
      found.set(`${from} ${to}`, await read(db, areas, { from, to }));
    }
    return asked.map(([area, from, to]) => only(area, found.get(`${from} ${to}`)!));
  });

async function read(db: Database, areaCodes: readonly string[], range: MonthRange): Promise<Found> {
  const question = { areaCodes, from: `${range.from}-01`, to: lastDayOf(range.to) };
  const areas = areaCodes.filter((code) => code !== ANYWHERE);
  const [recorded, boundaries, local] = await Promise.all([
    recordedEvents(db.pool, question),
    boundaryEvents(db.pool, question),
    areas.length === 0 ? [] : localEvents(db.pool, { ...question, areaCodes: areas }),
  ]);
  return { told: [...recorded, ...boundaries], local };
}

function only(areaCode: string, { told, local }: Found): Found {
  return {
    told: told.filter(({ forArea }) => forArea === areaCode),
    local: local.filter(({ forArea }) => forArea === areaCode),
  };
}

/** Every event of an area over a range of months, oldest first. */
export async function eventsOf(context: ApiContext, { areaCode, range }: EventKey): Promise<AtlasEvent[]> {
  const { told, local } = await context.loader(eventLoader).load(`${areaCode} ${range.from} ${range.to}`);
  const homes = await Promise.all(local.map((event) => withNames(event, context)));
  return [...told.map(({ event }) => event), ...homes].sort(
    (a, b) => a.on.localeCompare(b.on) || a.kind.localeCompare(b.kind) || a.code.localeCompare(b.code),
  );
}

async function withNames(local: LocalEvent, context: ApiContext): Promise<AtlasEvent> {
  const homes = await Promise.all(
    local.homes.map(({ locationId }) => context.loader(careHomeLoader).load(locationId)),
  );
  const names = new Map(homes.flatMap((home) => (home ? [[home.cqcLocationId, home.name]] : [])));
  const event = local.event((id) => names.get(id) ?? id, await sourceOf(local.releaseId, context));
  event.metricCodes = context.metrics.all
    .filter(({ supplyBasis }) => supplyBasis !== null)
    .map(({ code }) => code);
  return event;
}

async function sourceOf(releaseId: number, context: ApiContext): Promise<EventSource> {
  const release = (await context.loader(releaseLoader).load(releaseId))!;
  const dataset = (await context.loader(datasetLoader).load(release.datasetCode))!;
  return {
    title: `${dataset.name}, ${release.version}`,
    publisher: dataset.publisher,
    publishedOn: release.referenceDate,
    licence: dataset.licence,
  };
}
