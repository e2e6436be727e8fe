import type { Queryable } from '../database/database.js';
import { contributionsNow, earlierEditions, sameRecords } from '../disclosure/editions.js';
import { type Family, familiesOf } from '../disclosure/family.js';
import type { Metric } from '../metrics/metric.js';

/**
 * The areas whose protected figures have to be computed again: where the records behind them changed, all areas that any
 * of them counts in, as what is withheld of one area depends on the values of others.
 * @param version the data version about to be published
 */
export async function protectedAreas(
  client: Queryable,
  metrics: readonly Metric[],
  version: number,
): Promise<string[]> {
  const areas = new Set<string>();
  for (const family of familiesOf(metrics))
    for (const area of await changedAreasOf(client, family, version)) areas.add(area);
  return [...areas];
}

async function changedAreasOf(client: Queryable, family: Family, version: number): Promise<string[]> {
  const now = await contributionsNow(client, family);
  const before = (await earlierEditions(client, family, version)).at(-1)?.contributions ?? [];
  return sameRecords(now, before) ? [] : [...now, ...before].flatMap((one) => one.areas);
}
