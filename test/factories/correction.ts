import type { Database } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { publishRelease } from '../../server/releases/index.js';

/** Tables in which a release keeps what it says. */
const FACTS = [
  'location_sighting',
  'rating_sighting',
  'location_link_sighting',
  'release_coverage',
  'population_fact',
];

/** The demonstration country's release of homes, as it stands. */
async function standing(db: Database): Promise<number> {
  const { rows } = await db.pool.query<{ id: number }>(
    `SELECT max(r.id) AS id FROM release r JOIN location_sighting s ON s.release_id = r.id WHERE r.status = 'PUBLISHED'`,
  );
  return rows[0]!.id;
}

/**
 * Publishes the demonstration country's release again with something put right in it; the one before is replaced.
 * @param change SQL that changes the facts of release $1
 * @returns the new release
 */
export async function publishCorrection(db: Database, change: string): Promise<number> {
  const old = await standing(db);
  const { rows } = await db.pool.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, file_names, status, row_count, accepted_count, is_demonstration)
     SELECT dataset_code, version || ', corrected', reference_date, checksum || 'c', file_names, 'VALIDATED', row_count, accepted_count, is_demonstration
     FROM release WHERE id = $1 RETURNING id`,
    [old],
  );
  const { id } = rows[0]!;
  for (const table of FACTS) {
    const { rows: columns } = await db.pool.query<{ name: string }>(
      `SELECT quote_ident(column_name) AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'release_id'`,
      [table],
    );
    const names = columns.map(({ name }) => name).join(', ');
    await db.pool.query(
      `INSERT INTO ${table} (release_id, ${names}) SELECT $2, ${names} FROM ${table} WHERE release_id = $1`,
      [old, id],
    );
  }
  await db.pool.query(change, [id]);
  await publishRelease(db, id, rebuildDerived);
  return id;
}
