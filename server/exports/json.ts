import { Readable } from 'node:stream';
import type { Area } from '../areas/area.entity.js';
import type { Metric } from '../metrics/metric.js';
import { ObservationResolver } from '../metrics/observation.resolver.js';
import { symbolsOf, SYMBOLS } from '../metrics/symbols.js';
import type { DatasetRelease } from '../releases/dataset-release.entity.js';
import type { Figure, Figures } from './figures.js';
import { attribution, type Source, sourcesOf } from './sources.js';
import { subtitleOf, titleOf, today } from './words.js';

/** Figures that are worked on together, so that what they lead to is read together. */
const TOGETHER = 500;
const resolver = new ObservationResolver();

/** Figures as JSON with everything that defends them, as they are read: metadata, observations, then the sources. */
export function toJson(figures: Figures, rows: AsyncIterable<Figure>): NodeJS.ReadableStream {
  return Readable.from(texts(figures, rows), { objectMode: false });
}

async function* texts(figures: Figures, rows: AsyncIterable<Figure>): AsyncGenerator<string> {
  const releases = new Set<number>();
  // Opened with the metadata, which is an object: its last brace makes way for what follows.
  yield `${JSON.stringify(metadataOf(figures), null, 2).slice(0, -2)},\n  "observations": [`;
  let separator = '\n';
  for await (const batch of batches(rows, TOGETHER)) {
    batch.forEach(({ observation }) => observation.observed.releaseIds.forEach((id) => releases.add(id)));
    const written = await Promise.all(batch.map((figure) => observationOf(figure, figures)));
    for (const { denominator } of written)
      if (denominator?.sourceRelease) releases.add(denominator.sourceRelease);
    yield separator + written.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
    separator = ',\n';
  }
  const sources = await sourcesOf(releases, figures.context);
  const end = { sources: sources.map(sourceOf), attribution: attribution(sources) };
  yield `\n  ],${JSON.stringify(end, null, 2).slice(1)}\n`;
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function metadataOf(figures: Figures) {
  const { publication, address, query, metrics, areas } = figures;
  return {
    title: titleOf(figures),
    subtitle: subtitleOf(figures),
    madeOn: today(),
    dataVersion: publication.version,
    dataPublishedAt: publication.at?.toISOString() ?? null,
    address,
    query,
    isDemonstration: areas.some(({ isDemonstration }) => isDemonstration),
    metrics: metrics.map(metricOf),
    areas: areas.map(areaOf),
    symbols: SYMBOLS,
  };
}

/** The document without the statement, which stands at its own address. */
function metricOf({ sql: _sql, ...document }: Metric) {
  return document;
}

function areaOf({ gssCode, name, areaType, nation, validFrom, validTo, isDemonstration }: Area) {
  return { gssCode, name, areaType, nation, validFrom, validTo, isDemonstration };
}

async function observationOf({ observation, period, metric, area }: Figure, { context }: Figures) {
  const { value, status, statusReason, flags, numerator, homesContributing, homesExpected } = observation;
  const denominator = await resolver.denominator(observation, context);
  return {
    metric: metric.code,
    area: area?.gssCode ?? null,
    dimensions: observation.dimensions,
    period: { key: period, ...observation.period },
    ...{
      value,
      unit: metric.unit,
      symbols: symbolsOf(status, flags),
      status,
      statusReason,
      flags,
      numerator,
    },
    denominator: denominator && {
      ...denominator,
      source: undefined,
      sourceRelease: denominator.source?.key ?? null,
    },
    interval: resolver.interval(observation, context, 0.95),
    ...{ homesContributing, homesExpected },
    releases: observation.observed.releaseIds,
  };
}

function sourceOf({ dataset, releases }: Source) {
  const { code, name, publisher, licence, licenceUrl, homepage } = dataset;
  return {
    dataset: { code, name, publisher, licence, licenceUrl, homepage },
    releases: releases.map(releaseOf),
  };
}

function releaseOf({ key, version, referenceDate, publishedAt, checksum }: DatasetRelease) {
  return { id: key, version, referenceDate, publishedAt, checksum };
}
