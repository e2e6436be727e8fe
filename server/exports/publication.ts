import type { Queryable } from '../database/database.js';

/** The newest data version and when it was published. */
export interface Publication {
  readonly version: number;
  /** Null before anything was published. */
  readonly at: Date | null;
}

/** What stands published now; version 0 before anything was. */
export async function newestPublication(db: Queryable): Promise<Publication> {
  const { rows } = await db.query<{ version: string; at: Date }>(
    'SELECT version, at FROM publication ORDER BY version DESC LIMIT 1',
  );
  const [newest] = rows;
  return newest ? { version: Number(newest.version), at: newest.at } : { version: 0, at: null };
}
