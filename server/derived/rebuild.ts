import { rebuildAreas } from '../areas/area-population.js';
import { rebuildCapacity } from '../capacity/rebuild-capacity.js';
import type { Queryable } from '../database/database.js';
import { rebuildHomes } from '../homes/rebuild-homes.js';
import { rebuildQuality } from '../quality/rebuild-quality.js';
import { rebuildSeries } from './rebuild-series.js';

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
  'location_sighting',
  'location_link_sighting',
  'rating_sighting',
];

/**
 * Computes everything that is derived from the published releases, inside the caller's transaction,
 * so that readers see all of it or none.
 */
export async function rebuildDerived(
  client: Queryable,
  onProgress: RebuildProgress = () => undefined,
): Promise<void> {
  // Sorting a country's homes month by month in memory rather than on disk.
  await client.query(`SET LOCAL work_mem = '64MB'`);
  await client.query(`ANALYZE ${FACTS.join(', ')}`);
  onProgress('areas and population');
  await rebuildAreas(client);
  onProgress('care homes');
  await rebuildHomes(client);
  onProgress('ratings');
  await rebuildQuality(client);
  onProgress('beds by month');
  await rebuildCapacity(client);
  onProgress('figures');
  await rebuildSeries(client);
}
