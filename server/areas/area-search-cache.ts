import type { Database } from '../database/database.js';
import { type AreaSearch, loadAreaSearch } from './area-search.js';

const built = new WeakMap<Database, { areas: number; search: Promise<AreaSearch> }>();

/** The search over a database's areas, built once and again when areas were added. */
export async function areaSearchOf(db: Database): Promise<AreaSearch> {
  const { rows } = await db.pool.query<{ n: number }>(
    'SELECT (SELECT count(*) FROM area) + (SELECT count(*) FROM area_alias) AS n',
  );
  const areas = rows[0]!.n;
  const known = built.get(db);
  if (known && known.areas === areas) return known.search;
  const search = loadAreaSearch(db);
  built.set(db, { areas, search });
  return search;
}
