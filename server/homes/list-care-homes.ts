import type { ApiContext } from '../api/context.js';
import { keyOf } from '../api/node-id.js';
import { cursorOf, type Page, type PageArguments, pageSize, placeOf, toPage } from '../api/paging.js';
import { sqlFile } from '../database/sql-file.js';
import type { CareHome } from './care-home.entity.js';
import type { CareHomeFilter } from './care-home-filter.js';
import { careHomeLoader } from './care-home.loaders.js';

const statement = sqlFile(import.meta.url, './list-care-homes.sql');

interface HomeRow {
  id: string | null;
  name: string;
  total: number;
}

/**
 * A page of care homes, by name and location id. Asked for neither in an area nor of a provider, the invented homes of
 * the demonstration country are left out.
 */
export async function listCareHomes(
  context: ApiContext,
  within: string | null,
  filter: CareHomeFilter,
  page: PageArguments,
): Promise<Page<CareHome> & { within: string | null }> {
  const list = { within, filter };
  const { size, backwards } = pageSize(page);
  const cursor = backwards ? page.before : page.after;
  const [name, id] = cursor ? placeOf(list, cursor) : [null, null];
  const { rows } = await context.db.pool.query<HomeRow>(statement, [
    within,
    filter.serviceTypes ?? null,
    filter.ratingBands ?? null,
    filter.ratingStatuses ?? null,
    filter.providerIds?.map((providerId) => keyOf('Provider', providerId)) ?? null,
    filter.minBeds ?? null,
    filter.maxBeds ?? null,
    filter.activeOn ?? null,
    filter.nameContains ? filter.nameContains.trim().replace(/[\\%_]/g, '\\$&') : null,
    filter.includeDormant ?? false,
    filter.includeNotCounted ?? false,
    filter.includeDeregistered ?? false,
    name,
    id,
    backwards,
    size + 1,
  ]);
  const found = rows.flatMap((row) => (row.id === null ? [] : [row.id]));
  const more = found.length > size;
  const ids = backwards ? found.slice(more ? 1 : 0) : found.slice(0, size);
  const homes = (await context.loader(careHomeLoader).loadMany(ids)) as CareHome[];
  const listed = toPage(homes, (home) => cursorOf(list, [home.name, home.cqcLocationId]), {
    totalCount: rows[0]!.total,
    hasPreviousPage: backwards ? more : Boolean(page.after),
    hasNextPage: backwards ? Boolean(page.before) : more,
  });
  return { ...listed, within };
}
