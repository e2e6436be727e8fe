import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { LoaderFactory } from '../api/context.js';
import { Area } from './area.entity.js';

/** Areas by GSS code; null where there is none. */
export const areaLoader: LoaderFactory<string, Area | null> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const areas = await db.dataSource.getRepository(Area).findBy({ gssCode: In([...codes]) });
    const byCode = new Map(areas.map((area) => [area.gssCode, area]));
    return codes.map((code) => byCode.get(code) ?? null);
  });

/** The other spellings under which files name an area, in alphabetical order. */
export const aliasLoader: LoaderFactory<string, string[]> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const { rows } = await db.pool.query<{ area_code: string; aliases: string[] }>(
      `SELECT l.area_code, array_agg(DISTINCT l.alias ORDER BY l.alias) AS aliases
       FROM area_alias l JOIN area a ON a.code = l.area_code
       WHERE l.area_code = ANY ($1) AND l.alias <> a.name AND l.scheme IN ('ONS', 'CQC', 'ASC') GROUP BY l.area_code`,
      [codes],
    );
    const byCode = new Map(rows.map((row) => [row.area_code, row.aliases]));
    return codes.map((code) => byCode.get(code) ?? []);
  });

/** A step from one area to another, as the lookups state it. */
export interface SuccessionRow {
  from_code: string;
  to_code: string;
  happened_on: string;
  kind: string;
  instrument: string | null;
  share: number | null;
}

const successionLoader =
  (
    from: 'predecessor_code' | 'successor_code',
    to: 'predecessor_code' | 'successor_code',
  ): LoaderFactory<string, SuccessionRow[]> =>
  (db) =>
    new DataLoader(async (codes: readonly string[]) => {
      const { rows } = await db.pool.query<SuccessionRow>(
        `SELECT ${from} AS from_code, ${to} AS to_code, happened_on, kind, instrument, share::float8 AS share
         FROM area_succession WHERE ${from} = ANY ($1) ORDER BY happened_on, ${to}`,
        [codes],
      );
      return codes.map((code) => rows.filter((row) => row.from_code === code));
    });

export const successorLoader = successionLoader('predecessor_code', 'successor_code');
export const predecessorLoader = successionLoader('successor_code', 'predecessor_code');

/** One area within another on a day. */
export interface MembershipRow {
  from_code: string;
  to_code: string;
  share: number;
  basis: string;
  valid_from: string;
  valid_to: string | null;
}

const membershipLoader =
  (
    from: 'child_code' | 'parent_code',
    to: 'child_code' | 'parent_code',
  ): LoaderFactory<string, MembershipRow[]> =>
  (db) =>
    new DataLoader(async (codes: readonly string[]) => {
      const { rows } = await db.pool.query<MembershipRow>(
        `SELECT m.${from} AS from_code, m.${to} AS to_code, m.share::float8 AS share, m.basis,
                greatest(m.valid_from, o.valid_from) AS valid_from, least(m.valid_to, o.valid_to) AS valid_to
         FROM area_membership m JOIN area o ON o.code = m.${to}
         WHERE m.${from} = ANY ($1) ORDER BY o.area_type, o.name, o.code`,
        [codes],
      );
      return codes.map((code) => rows.filter((row) => row.from_code === code));
    });

export const parentLoader = membershipLoader('child_code', 'parent_code');
export const childLoader = membershipLoader('parent_code', 'child_code');

/** The release under a population, by "area|mid-year|band"; sums name the newest release that went into them. */
export const populationReleaseLoader: LoaderFactory<string, number | null> = (db) =>
  new DataLoader(async (keys: readonly string[]) => {
    const { rows } = await db.pool.query<{ key: string; release_id: number }>(
      `SELECT concat_ws('|', area_code, mid_year, band) AS key, release_id FROM area_population
       WHERE area_code = ANY ($1) AND concat_ws('|', area_code, mid_year, band) = ANY ($2)`,
      [keys.map((key) => key.split('|')[0]), keys],
    );
    const byKey = new Map(rows.map((row) => [row.key, row.release_id]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
