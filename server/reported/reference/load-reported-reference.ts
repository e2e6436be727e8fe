import type { Queryable } from '../../database/database.js';
import { readReferenceFile } from '../../areas/reference-file.js';

interface ReferenceTable {
  name: string;
  key: string;
  columns: string;
  /** The file in the folder; a table keeps its rows where there is none. */
  file: string;
}

const PRICES: ReferenceTable = {
  name: 'price_index',
  key: 'code, valid_from',
  columns: 'code, valid_from, valid_to, value, unit, source, licence',
  file: 'price_index.csv',
};
const TRUSTS: ReferenceTable = {
  name: 'hospital_trust',
  key: 'code',
  columns: 'code, icb_code, share',
  file: 'hospital_trust.csv',
};

/** Makes the table of prices say what price_index.csv of the folder says; loading it again changes nothing. */
export const loadPriceIndex = (db: Queryable, dir: string): Promise<number> => load(db, dir, PRICES);

/** Makes the table of hospital trusts say what hospital_trust.csv says. The boards must be there. */
export const loadHospitalTrusts = (db: Queryable, dir: string): Promise<number> => load(db, dir, TRUSTS);

/** @returns how many rows there are */
async function load(
  db: Queryable,
  dir: string,
  { name, key, columns, file }: ReferenceTable,
): Promise<number> {
  const rows = readReferenceFile(dir, file);
  const keysOf = (alias: string) =>
    key
      .split(', ')
      .map((column) => `${alias}.${column}`)
      .join(', ');
  await db.query(
    `WITH said AS (SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)),
          gone AS (DELETE FROM ${name} old WHERE (${keysOf('old')}) NOT IN (SELECT ${key} FROM said))
     INSERT INTO ${name} (${columns}) SELECT ${columns} FROM said
     ON CONFLICT (${key}) DO UPDATE SET (${columns}) =
       (SELECT ${columns} FROM said s WHERE (${keysOf('s')}) = (${keysOf('excluded')}))`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}
