import type { Queryable } from '../database/database.js';
import { readReferenceFile, type ReferenceRow } from '../areas/reference-file.js';

const LISTS = ['area_codes', 'metric_codes', 'dataset_codes'];
const COLUMNS = [
  'code',
  'kind',
  'happened_on',
  'until',
  'title',
  'description',
  ...LISTS,
  'source_title',
  'source_publisher',
  'source_published_on',
  'source_licence',
].join(', ');

/**
 * Makes the table of events say what event.csv of the folder says; loading the same file again changes nothing.
 * @returns how many events there are
 */
export async function loadEvents(db: Queryable, dir: string): Promise<number> {
  const rows = readReferenceFile(dir, 'event.csv').map(withLists);
  await db.query(
    `WITH said AS (SELECT ${COLUMNS} FROM jsonb_populate_recordset(NULL::event, $1::jsonb)),
          gone AS (DELETE FROM event WHERE code NOT IN (SELECT code FROM said))
     INSERT INTO event (${COLUMNS}) SELECT ${COLUMNS} FROM said
     ON CONFLICT (code) DO UPDATE SET (${COLUMNS}) = (SELECT ${COLUMNS} FROM said s WHERE s.code = excluded.code)`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}

/** Codes of a list stand in one cell with spaces between them. */
function withLists(row: ReferenceRow): Record<string, unknown> {
  return { ...row, ...Object.fromEntries(LISTS.map((list) => [list, row[list]?.split(' ') ?? []])) };
}
