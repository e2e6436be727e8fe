import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { LoaderFactory } from '../api/context.js';
import { CareHome } from './care-home.entity.js';
import { Provider } from './provider.entity.js';

/** Care homes by location id; null where there is none. */
export const careHomeLoader: LoaderFactory<string, CareHome | null> = (db) =>
  new DataLoader(async (ids: readonly string[]) => {
    const homes = await db.dataSource.getRepository(CareHome).findBy({ cqcLocationId: In([...ids]) });
    const byId = new Map(homes.map((home) => [home.cqcLocationId, home]));
    return ids.map((id) => byId.get(id) ?? null);
  });

export const providerLoader: LoaderFactory<string, Provider | null> = (db) =>
  new DataLoader(async (ids: readonly string[]) => {
    const providers = await db.dataSource.getRepository(Provider).findBy({ cqcProviderId: In([...ids]) });
    const byId = new Map(providers.map((provider) => [provider.cqcProviderId, provider]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** Ids on the other side of a home's links, in order. */
const linkLoader =
  (
    from: 'predecessor_id' | 'successor_id',
    to: 'predecessor_id' | 'successor_id',
  ): LoaderFactory<string, string[]> =>
  (db) =>
    new DataLoader(async (ids: readonly string[]) => {
      const { rows } = await db.pool.query<{ from_id: string; to_id: string }>(
        `SELECT ${from} AS from_id, ${to} AS to_id FROM care_home_link WHERE ${from} = ANY ($1) ORDER BY ${to}`,
        [ids],
      );
      return ids.map((id) => rows.filter((row) => row.from_id === id).map((row) => row.to_id));
    });

export const successorIdLoader = linkLoader('predecessor_id', 'successor_id');
export const predecessorIdLoader = linkLoader('successor_id', 'predecessor_id');

/** Codes of the areas in which a home lies, from the smallest kind to the largest. */
export const homeAreaLoader: LoaderFactory<string, string[]> = (db) =>
  new DataLoader(async (ids: readonly string[]) => {
    const { rows } = await db.pool.query<{ location_id: string; codes: string[] }>(
      `SELECT h.location_id, array_agg(h.area_code ORDER BY array_position(
                ARRAY['LOWER_TIER_LA', 'CASSR', 'SUB_ICB_LOCATION', 'ICB', 'REGION', 'COUNTRY'], a.area_type), a.name) AS codes
       FROM care_home_area h JOIN area a ON a.code = h.area_code WHERE h.location_id = ANY ($1) GROUP BY h.location_id`,
      [ids],
    );
    const byId = new Map(rows.map((row) => [row.location_id, row.codes]));
    return ids.map((id) => byId.get(id) ?? []);
  });

/** A stretch of days over which a home's facts stayed the same. */
export interface SpanRow {
  location_id: string;
  from_date: string;
  to_date: string;
  service_type: string;
  type_known: boolean;
  beds: number | null;
  beds_backcast: boolean;
  is_dormant: boolean;
  known_to: string;
  release_id: number;
}

/** A home's stretches, oldest first, of the releases that govern its council. */
export const spanLoader: LoaderFactory<string, SpanRow[]> = (db) =>
  new DataLoader(async (ids: readonly string[]) => {
    const { rows } = await db.pool.query<SpanRow>(
      `SELECT s.location_id, s.from_date, s.to_date, s.service_type, s.type_known, s.beds, s.beds_backcast, s.is_dormant, s.release_id,
              coalesce(sp.known_to, s.to_date) AS known_to
       FROM care_home_span s
       LEFT JOIN council_spell sp ON sp.council_code = s.council_code AND sp.release_id = s.release_id
                 AND sp.from_date <= s.from_date AND s.from_date < sp.to_date
       WHERE s.location_id = ANY ($1) AND s.is_governing ORDER BY s.from_date`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.location_id === id));
  });
