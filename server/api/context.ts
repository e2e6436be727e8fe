import { PrivateDoor } from '../access/private-door.js';
import type { RuleName } from '../access/policy/rules.js';
import { PUBLIC_VIEWER, type Viewer } from '../access/viewer.js';
import type DataLoader from 'dataloader';
import { dayObservationLoader, type DayKey } from '../metrics/day-observations.js';
import type { Observation } from '../metrics/observation.js';
import type { Database, Queryable } from '../database/database.js';
import type { ObservationReader } from '../metrics/observation-reader.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import { versionLoader } from '../releases/data-version.js';

/** Makes a loader; the same factory gives the same loader within one request. */
export type LoaderFactory<K, V, C = K> = (db: Database) => DataLoader<K, V, C>;

/** Makes what reads figures; private ones it reads through the door. */
export type MakeReader = (door: PrivateDoor) => ObservationReader;

/** What every resolver gets: who asks, the database, the metrics, how to read observations, and loaders made anew for each request. */
export class ApiContext {
  private readonly loaders = new Map<unknown, unknown>();
  readonly observations: ObservationReader;
  /** The one way to private tables. */
  readonly door: PrivateDoor;
  private readonly dayObservations: DataLoader<DayKey, Observation, string>;

  constructor(
    readonly db: Database,
    readonly metrics: MetricCatalogue,
    makeReader: MakeReader,
    readonly requestId: string,
    readonly viewer: Viewer = PUBLIC_VIEWER,
  ) {
    this.door = new PrivateDoor(db, viewer, requestId);
    this.observations = makeReader(this.door);
    this.dayObservations = dayObservationLoader(this.observations);
  }

  /**
   * Reads private tables as the viewer: rows of the areas asked for, as far as they are theirs. The read is noted in the audit.
   * @throws UNAUTHENTICATED or FORBIDDEN
   */
  privately<T>(rule: RuleName, areas: readonly string[], work: (db: Queryable) => Promise<T>): Promise<T> {
    return this.door.read(rule, { areas }, work);
  }

  /** The same for single homes. @throws UNAUTHENTICATED or FORBIDDEN */
  privatelyOfHomes<T>(
    rule: RuleName,
    homes: readonly string[],
    work: (db: Queryable) => Promise<T>,
  ): Promise<T> {
    return this.door.read(rule, { homes }, work);
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
