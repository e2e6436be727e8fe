import type { Database } from '../../../server/database/database.js';

/** What the published releases say, as they say it: the only input of everything that is recomputed here. */
export interface RawFacts {
  sightings: Sighting[];
  ratings: RatingSighting[];
  links: { predecessor_id: string; successor_id: string }[];
  memberships: Membership[];
  areas: { code: string; area_type: string }[];
  population: { area_code: string; mid_year: number; band: string; value: number }[];
  /** First and last day told, of each council. */
  coverage: { council_code: string; from_date: string; to_date: string }[];
}

export interface Sighting {
  location_id: string;
  as_at: string;
  name: string;
  postcode: string;
  council_code: string;
  lower_tier_code: string;
  icb_code: string;
  with_nursing: boolean;
  registered_from: string;
  deregistered_on: string | null;
  is_dormant: boolean;
  registered_beds: number | null;
}

export interface RatingSighting {
  location_id: string;
  as_at: string;
  published_on: string | null;
  framework: string;
  service_group: string | null;
  status: string;
  overall: string | null;
}

export interface Membership {
  child_code: string;
  parent_code: string;
  share: number;
}

/** Reads the raw facts of the demonstration country, the only homes that are seeded. */
export async function readFacts({ pool }: Database): Promise<RawFacts> {
  const rows = async <T>(sql: string) => (await pool.query(sql)).rows as T[];
  const published = `JOIN release r ON r.id = release_id AND r.status = 'PUBLISHED'`;
  return {
    sightings: await rows(
      `SELECT s.* FROM location_sighting s ${published} WHERE is_care_home ORDER BY location_id, as_at`,
    ),
    ratings: await rows(
      `SELECT s.* FROM rating_sighting s ${published} ORDER BY location_id, published_on, seq`,
    ),
    links: await rows(`SELECT s.* FROM location_link_sighting s ${published}`),
    memberships: await rows(`SELECT child_code, parent_code, share::float8 FROM area_membership`),
    areas: await rows(`SELECT code, area_type FROM area WHERE is_demonstration ORDER BY code`),
    population: await rows(`SELECT s.* FROM population_fact s ${published} WHERE area_code LIKE 'D%'`),
    coverage: await rows(`SELECT s.* FROM release_coverage s ${published}`),
  };
}

/** Groups rows by a key, in their order. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
