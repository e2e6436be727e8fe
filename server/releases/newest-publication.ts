import type { Queryable } from '../database/database.js';

/** The newest data version and when it was published. */
export interface NewestPublication {
  readonly version: number;
  /** Null before anything was published. */
  readonly at: Date | null;
}

/** What stands published now; version 0 before anything was. */
export async function newestPublication(db: Queryable): Promise<NewestPublication> {
  const { rows } = await db.query<NewestPublication>(
    'SELECT version, at FROM publication ORDER BY version DESC LIMIT 1',
  );
  return rows[0] ?? { version: 0, at: null };
}
