import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';
import { sqlFile } from '../database/sql-file.js';
import type { AreaCoverage } from './area-objects.js';

const statement = sqlFile(import.meta.url, './area-coverage.sql');

type CoverageRow = Omit<AreaCoverage, 'missing'> & { code: string; nation: string };

/** What releases tell of an area, by GSS code. */
export const areaCoverageLoader: LoaderFactory<string, AreaCoverage> = (db) =>
  new DataLoader(async (codes: readonly string[]) => {
    const { rows } = await db.pool.query<CoverageRow>(statement, [codes]);
    const byCode = new Map(rows.map((row) => [row.code, { ...row, missing: missingIn(row) }]));
    return codes.map((code) => byCode.get(code) ?? nothing);
  });

const nothing: AreaCoverage = {
  homesFrom: null,
  homesTo: null,
  bedsFrom: null,
  bedsTo: null,
  ratingsFrom: null,
  ratingsTo: null,
  latest: null,
  missing: 'There is no such area.',
};

const HOW_TO_LOAD =
  'A data steward can load one: npm run atlas -- import cqc-locations-api <file>, or cqc-locations-csv or cqc-ratings-csv.';

function missingIn(row: CoverageRow): string | null {
  if (row.nation === 'WALES')
    return 'Care homes in Wales are regulated by Care Inspectorate Wales; figures of the English register do not apply.';
  if (!row.homesTo) return `No home-level release covers this area whole. ${HOW_TO_LOAD}`;
  if (!row.bedsTo) return `The releases that cover this area have no bed numbers. ${HOW_TO_LOAD}`;
  if (!row.ratingsTo) return `The releases that cover this area have no ratings. ${HOW_TO_LOAD}`;
  return null;
}
