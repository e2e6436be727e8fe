import { rebuildAreas } from '../areas/area-population.js';
import { rebuildCapacity } from '../capacity/rebuild-capacity.js';
import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { protectSeries } from '../disclosure/protect-series.js';
import { keepDisclosureRule } from '../disclosure/rule-store.js';
import { priceDisclosureRule } from '../fees/metrics/average-weekly-price.metric.js';
import { rebuildHomes } from '../homes/rebuild-homes.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import { metricCatalogue } from '../observations/metric-registry.js';
import { preparePlacementMonths } from '../placements/metrics/prepare-months.js';
import { rebuildPlacements } from '../placements/rebuild-placements.js';
import { rebuildReported } from '../reported/rebuild-reported.js';
import { rebuildQuality } from '../quality/rebuild-quality.js';
import { newestPublication } from '../releases/newest-publication.js';
import { findChangedAreas } from './changed-areas.js';
import { isRedefined, rememberDefinition } from './definition.js';
import { protectedAreas } from './protected-areas.js';
import { rebuildSeries } from './rebuild-series.js';
import { keepChanges, shadowDerivedTables } from './shadow-tables.js';

/** Told before each step, so that a person who waits sees what is being done. */
export type RebuildProgress = (step: string) => void;

/** Tables that were just filled or changed: without fresh statistics the database plans as if they were empty. */
const FACTS = [
  'area',
  'area_membership',
  'area_succession',
  'release',
  'release_coverage',
  'population_fact',
  'reported_figure',
  'location_sighting',
  'location_link_sighting',
  'rating_sighting',
  'placement_price',
];

const figureChanges = sqlFile(import.meta.url, './figure-change.sql');

/**
 * Computes everything that is derived from the published releases, inside the caller's transaction,
 * so that readers see all of it or none. Homes and ratings are put together anew; stock, flows and series only of the
 * areas in which they changed. What no longer stands is kept under the data version that ended it.
 */
export async function rebuildDerived(
  client: Queryable,
  onProgress: RebuildProgress = () => undefined,
  catalogue: MetricCatalogue = metricCatalogue,
): Promise<void> {
  // Sorting a country's homes month by month in memory rather than on disk.
  await client.query(`SET LOCAL work_mem = '64MB'`);
  await client.query(`ANALYZE ${FACTS.join(', ')}`);
  await shadowDerivedTables(client);
  onProgress('areas and population');
  await rebuildAreas(client);
  await rebuildReported(client);
  onProgress('care homes');
  await rebuildHomes(client);
  onProgress('ratings');
  await rebuildQuality(client);
  const { version } = await newestPublication(client);
  onProgress('placements');
  await rebuildPlacements(client, version);
  await keepDisclosureRule(client, priceDisclosureRule);
  const inProtection = await protectedAreas(client, catalogue.all, version);
  await findChangedAreas(client, await isRedefined(client), inProtection);
  onProgress('beds by month');
  await rebuildCapacity(client);
  onProgress('figures');
  await preparePlacementMonths(client);
  await rebuildSeries(client, catalogue);
  await protectSeries(client, catalogue.all, version);
  await keep(client, version);
}

async function keep(client: Queryable, version: number): Promise<void> {
  await keepChanges(client, version);
  if (version > 0) await client.query(figureChanges, [version]);
  await rememberDefinition(client);
  // Readers see the new version when the transaction ends, so that is when it counts from.
  await client.query(`UPDATE publication SET at = clock_timestamp() WHERE at = now()`);
}
