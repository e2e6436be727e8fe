import type DataLoader from 'dataloader';
import type { Database } from '../database/database.js';
import type { ObservationReader } from '../metrics/observation-reader.js';
import type { MetricCatalogue } from '../metrics/metric.js';

/** Makes a loader; the same factory gives the same loader within one request. */
export type LoaderFactory<K, V> = (db: Database) => DataLoader<K, V>;

/** What every resolver gets: the database, the metrics, how to read observations, and loaders made anew for each request. */
export class ApiContext {
  private readonly loaders = new Map<unknown, unknown>();

  constructor(
    readonly db: Database,
    readonly metrics: MetricCatalogue,
    readonly observations: ObservationReader,
    readonly requestId: string,
  ) {}

  /** The request's own loader of a factory: batches keys asked for at the same time, remembers what it found. */
  loader<K, V>(factory: LoaderFactory<K, V>): DataLoader<K, V> {
    const known = this.loaders.get(factory) as DataLoader<K, V> | undefined;
    if (known) return known;
    const made = factory(this.db);
    this.loaders.set(factory, made);
    return made;
  }
}
