import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';

/** A neighbour list that was imported for an area. */
export interface NeighbourList {
  readonly name: string;
  readonly source: string;
  /** Nearest first. */
  readonly codes: readonly string[];
}

/** The newest published neighbour list of an area; null where none is. One statement for many areas. */
export const neighbourListLoader: LoaderFactory<string, NeighbourList | null> = ({ pool }) =>
  new DataLoader(async (areas: readonly string[]) => {
    const { rows } = await pool.query<NeighbourList & { area: string }>(
      `SELECT DISTINCT ON (l.area_code) l.area_code AS area, l.name, l.source,
              array(SELECT n.neighbour_code FROM neighbour n WHERE n.list_id = l.id ORDER BY n.rank, n.neighbour_code) AS codes
       FROM   neighbour_list l JOIN release r ON r.id = l.release_id AND r.status = 'PUBLISHED'
       WHERE  l.area_code = ANY ($1)
       ORDER  BY l.area_code, l.id DESC`,
      [areas],
    );
    const found = new Map(rows.map((row) => [row.area, row]));
    return areas.map((area) => found.get(area) ?? null);
  });
