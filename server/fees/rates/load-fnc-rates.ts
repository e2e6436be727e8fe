import type { Queryable } from '../../database/database.js';
import { readReferenceFile } from '../../areas/reference-file.js';

const COLUMNS = 'band, effective_from, effective_to, known_from, weekly_rate, source, note';

/**
 * Makes the table of rates of NHS-funded nursing care say what fnc_rate.csv of the folder says; loading the same file again
 * changes nothing.
 * @returns how many rates there are
 */
export async function loadFncRates(db: Queryable, dir: string): Promise<number> {
  const rows = readReferenceFile(dir, 'fnc_rate.csv');
  await db.query(
    `WITH said AS (SELECT ${COLUMNS} FROM jsonb_populate_recordset(NULL::fnc_rate, $1::jsonb)),
          gone AS (DELETE FROM fnc_rate f WHERE NOT EXISTS (SELECT FROM said s
                   WHERE (s.band, s.effective_from, s.known_from) = (f.band, f.effective_from, f.known_from)))
     INSERT INTO fnc_rate (${COLUMNS}) SELECT ${COLUMNS} FROM said
     ON CONFLICT (band, effective_from, known_from) DO UPDATE
       SET (effective_to, weekly_rate, source, note) = (excluded.effective_to, excluded.weekly_rate, excluded.source, excluded.note)`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}
