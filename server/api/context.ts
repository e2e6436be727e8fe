import type DataLoader from 'dataloader';
import { dayObservationLoader, type DayKey } from '../metrics/day-observations.js';
import type { Observation } from '../metrics/observation.js';
import type { Database } from '../database/database.js';
import type { ObservationReader } from '../metrics/observation-reader.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import { versionLoader } from '../releases/data-version.js';

/** Makes a loader; the same factory gives the same loader within one request. */
export type LoaderFactory<K, V, C = K> = (db: Database) => DataLoader<K, V, C>;

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

  /** The data version that a moment stands for; null for the newest, which is also what no moment stands for. */
  async versionOf(moment: string | null | undefined): Promise<number | null> {
    return moment ? this.loader(versionLoader).load(moment) : null;
  }

  /** The request's own loader of a factory: batches keys asked for at the same time, remembers what it found. */
  loader<K, V, C = K>(factory: LoaderFactory<K, V, C>): DataLoader<K, V, C> {
    const known = this.loaders.get(factory) as DataLoader<K, V, C> | undefined;
    if (known) return known;
    const made = factory(this.db);
    this.loaders.set(factory, made);
    return made;
  }
}
