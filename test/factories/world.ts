import path from 'node:path';
import { loadReferenceAreas } from '../../server/areas/reference-loader.js';
import { inTransaction, type Database, type Queryable } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { testDatabase } from '../support/postgres.js';
import { BOLTON, type ReleaseFacts, type World } from './facts.js';

/** A database with the areas of England and Wales, in which tests publish small worlds of their own. */
export async function worldDatabase(): Promise<Database> {
  const db = await testDatabase();
  await inTransaction(db.pool, async (client) => {
    await loadReferenceAreas(client, path.resolve(__dirname, '../../seeds/reference'));
    await client.query(
      `INSERT INTO dataset (code, name, description, publisher, licence, expected_frequency)
       VALUES ('world', 'A small world', 'Invented for a test.', 'A test', 'None', 'once')`,
    );
  });
  return db;
}

/** Replaces everything published by a small world. @returns the ids of its releases; the population's comes last */
export async function publishWorld(
  db: Database,
  { releases = [], population = [] }: World,
): Promise<number[]> {
  return inTransaction(db.pool, async (client) => {
    await client.query('TRUNCATE release RESTART IDENTITY CASCADE');
    const ids: number[] = [];
    for (const release of releases) ids.push(await insertRelease(client, release));
    if (population.length > 0) {
      const id = await newRelease(client, '2024-06-30', releases.length);
      const rows = population.map(({ area, midYear, value, band = 'AGE_65_PLUS', status = 'PRESENT' }) => ({
        ...{ release_id: id, area_code: area, mid_year: midYear, band, value, status },
        basis: 'MID_YEAR_ESTIMATE',
      }));
      await insertRows(client, 'population_fact', rows);
      ids.push(id);
    }
    await rebuildDerived(client);
    return ids;
  });
}

/** A register of tests that do not care how far it goes back tells a few months, which are quick to compute. */
function monthsBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}-10-01`;
}

async function insertRelease(client: Queryable, facts: ReleaseFacts): Promise<number> {
  const { kind = 'REGISTER', to, hasHomes = true, hasBeds = true, hasRatings = true } = facts;
  const from = kind === 'SNAPSHOT' ? to : (facts.from ?? monthsBefore(to));
  const release_id = await newRelease(client, to, 0);
  const coverage = facts.covers.map((council_code) => ({
    ...{ release_id, council_code, kind, from_date: from, to_date: to },
    ...{ has_homes: hasHomes, has_beds: hasBeds, has_ratings: hasRatings },
  }));
  await insertRows(client, 'release_coverage', coverage);
  const homes = (facts.homes ?? []).map((home) => ({
    ...{ release_id, as_at: to, is_care_home: true, service_types: [], specialisms: [], kept_aside: {} },
    ...{ name: `Home ${home.location_id}`, council_code: BOLTON, ...home },
  }));
  await insertRows(client, 'location_sighting', homes);
  const ratings = (facts.ratings ?? []).map((rating, seq) => ({
    ...{ release_id, seq, as_at: to, framework: 'KEY_LINES_OF_ENQUIRY', domains: [], is_inherited: false },
    ...{ status: rating.overall ? 'RATED' : 'INSUFFICIENT_EVIDENCE_TO_RATE', ...rating },
  }));
  await insertRows(client, 'rating_sighting', ratings);
  const links = (facts.links ?? []).map((link) => ({
    ...{ release_id, predecessor_id: link.from, successor_id: link.to, reason: 'New Provider' },
  }));
  await insertRows(client, 'location_link_sighting', links);
  return release_id;
}

async function newRelease(client: Queryable, referenceDate: string, no: number): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, status, published_at)
     VALUES ('world', $1::text, $1::date, $2, 'PUBLISHED', clock_timestamp()) RETURNING id`,
    [referenceDate, `checksum ${no}`],
  );
  return rows[0]!.id;
}

async function insertRows(client: Queryable, table: string, rows: readonly object[]): Promise<void> {
  await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
