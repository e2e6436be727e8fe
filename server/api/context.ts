import type DataLoader from 'dataloader';
import { dayObservationLoader, type DayKey } from '../metrics/day-observations.js';
import type { Observation } from '../metrics/observation.js';
import type { Database } from '../database/database.js';
import type { ObservationReader } from '../metrics/observation-reader.js';
import type { MetricCatalogue } from '../metrics/metric.js';

/** Makes a loader; the same factory gives the same loader within one request. */
export type LoaderFactory<K, V> = (db: Database) => DataLoader<K, V>;

/** What every resolver gets: the database, the metrics, how to read observations, and loaders made anew for each request. */
export class ApiContext {
  private readonly loaders = new Map<unknown, unknown>();
  private readonly dayObservations: DataLoader<DayKey, Observation, string>;

  constructor(
    readonly db: Database,
    readonly metrics: MetricCatalogue,
    readonly observations: ObservationReader,
    readonly requestId: string,
  ) {
    this.dayObservations = dayObservationLoader(observations);
  }

  /** One figure of one area on one day; figures asked for together are read together. */
  observe(key: DayKey): Promise<Observation> {
    return this.dayObservations.load(key);
  }

  /** The request's own loader of a factory: batches keys asked for at the same time, remembers what it found. */
  loader<K, V>(factory: LoaderFactory<K, V>): DataLoader<K, V> {
    const known = this.loaders.get(factory) as DataLoader<K, V> | undefined;
    if (known) return known;
    const made = factory(this.db);
    this.loaders.set(factory, made);
    return made;
  }
}
