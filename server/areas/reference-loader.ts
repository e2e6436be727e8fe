import type { Queryable } from '../database/database.js';
import { areaKey } from './area-name.js';
import { readReferenceFile, type ReferenceRow } from './reference-file.js';

interface ReferenceTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The area whose rows a file replaces: rows of it that the file no longer has are deleted first. */
  readonly owner: string | null;
}

const ALIAS: ReferenceTable = {
  name: 'area_alias',
  columns: ['scheme', 'alias_key', 'alias', 'area_code'],
  key: ['scheme', 'alias_key', 'area_code'],
  owner: 'area_code',
};
const TABLES: readonly ReferenceTable[] = [
  {
    name: 'area',
    columns: [
      'code',
      'name',
      'area_type',
      'nation',
      'valid_from',
      'valid_to',
      'ods_code',
      'is_demonstration',
    ],
    key: ['code'],
    owner: null,
  },
  ALIAS,
  {
    name: 'area_succession',
    columns: ['predecessor_code', 'successor_code', 'happened_on', 'kind', 'share', 'instrument'],
    key: ['predecessor_code', 'successor_code'],
    owner: 'predecessor_code',
  },
  {
    name: 'area_membership',
    columns: ['child_code', 'parent_code', 'valid_from', 'valid_to', 'share', 'basis'],
    key: ['child_code', 'parent_code', 'valid_from'],
    owner: 'child_code',
  },
  {
    name: 'clinical_commissioning_group',
    columns: ['code', 'name', 'icb_code', 'sub_icb_code', 'basis'],
    key: ['code'],
    owner: null,
  },
];

/** Rows loaded of each table, by table name. */
export type ReferenceCounts = Readonly<Record<string, number>>;

/**
 * Loads the areas of a folder (area.csv, area_alias.csv, area_succession.csv, area_membership.csv,
 * clinical_commissioning_group.csv) in the caller's transaction. Loading the same folder again changes nothing;
 * a corrected folder takes the place of what it said before, and other folders' areas stay as they are.
 * Areas are never deleted, as facts may speak of them.
 * @throws when a file names an area that neither it nor the database knows, or a column breaks a rule of the table.
 */
export async function loadReferenceAreas(client: Queryable, dir: string): Promise<ReferenceCounts> {
  const owners = readReferenceFile(dir, 'area.csv').map(({ code }) => code);
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const rows = readReferenceFile(dir, `${table.name}.csv`);
    counts[table.name] = rows.length;
    if (table.owner) await forget(client, table, owners);
    await upsert(client, table, table === ALIAS ? rows.map(withKey) : rows);
  }
  return counts;
}

/** Keys are made when loading, so that the stored key and the one of a question come from the same rule. */
function withKey(row: ReferenceRow): ReferenceRow {
  return { ...row, alias_key: areaKey(row.alias ?? '') };
}

async function forget(client: Queryable, table: ReferenceTable, owners: readonly unknown[]): Promise<void> {
  await client.query(`DELETE FROM ${table.name} WHERE ${table.owner} = ANY ($1::text[])`, [owners]);
}

async function upsert(
  client: Queryable,
  table: ReferenceTable,
  rows: readonly ReferenceRow[],
): Promise<void> {
  const columns = table.columns.join(', ');
  const set = table.columns
    .filter((column) => !table.key.includes(column))
    .map((column) => `${column} = EXCLUDED.${column}`)
    .join(', ');
  await client.query(
    `INSERT INTO ${table.name} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table.name}, $1::jsonb)
     ON CONFLICT (${table.key.join(', ')}) DO UPDATE SET ${set}`,
    [JSON.stringify(rows)],
  );
}
