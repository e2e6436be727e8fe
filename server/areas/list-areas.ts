import { cursorOf, type Page, type PageArguments, pageSize, placeOf, toPage } from '../api/paging.js';
import type { Database } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { Area } from './area.entity.js';
import { areaKey } from './area-name.js';
import type { AreaType, Nation } from './area-type.js';

const statement = sqlFile(import.meta.url, './list-areas.sql');

export interface AreaFilter {
  readonly areaType?: AreaType;
  readonly nation?: Nation;
  /** YYYY-MM-DD; without it the areas of today. */
  readonly asAt?: string;
  readonly nameContains?: string;
}

interface AreaRow {
  gssCode: string;
  total: number;
}

/** A page of areas by name and code: one statement. */
export async function listAreas(db: Database, filter: AreaFilter, page: PageArguments): Promise<Page<Area>> {
  const { size } = pageSize(page);
  const [name, code] = page.after ? placeOf(filter, page.after) : [null, null];
  const { rows } = await db.pool.query<AreaRow>(statement, [
    filter.areaType ?? null,
    filter.nation ?? null,
    filter.asAt ?? null,
    filter.nameContains ? `%${likeText(filter.nameContains.toLowerCase())}%` : null,
    filter.nameContains ? `%${likeText(areaKey(filter.nameContains))}%` : null,
    name,
    code,
    size + 1,
  ]);
  const areas = rows.slice(0, size).map(({ total: _total, ...fields }) => Object.assign(new Area(), fields));
  return toPage(areas, (area) => cursorOf(filter, [area.name, area.gssCode]), {
    totalCount: rows[0]?.total ?? (page.after ? await countAfterEnd(db, filter) : 0),
    hasPreviousPage: Boolean(page.after),
    hasNextPage: rows.length > size,
  });
}

/** A page beyond the end has no row to carry the total. */
async function countAfterEnd(db: Database, filter: AreaFilter): Promise<number> {
  return (await listAreas(db, filter, { first: 1 })).totalCount;
}

/** % and _ in what people type stand for themselves. */
const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
