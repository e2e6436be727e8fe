import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';
import { asPublished } from '../database/derived-tables.js';
import { sqlFile } from '../database/sql-file.js';
import type { AreaCoverage } from './area-objects.js';

const now = sqlFile(import.meta.url, './area-coverage.sql');
const then = now.replace('WITH asked', `WITH ${asPublished(['area_stock'], '$2::bigint')},\nasked`);

/** An area under a data version; null: the newest. */
export interface CoverageKey {
  readonly code: string;
  readonly version: number | null;
}

type CoverageRow = Omit<AreaCoverage, 'missing'> & { code: string; nation: string };

/** What releases tell of an area: one statement for each data version asked for. */
export const areaCoverageLoader: LoaderFactory<CoverageKey, AreaCoverage, string> = (db) =>
  new DataLoader(
    async (keys: readonly CoverageKey[]) => {
      const found = new Map<string, AreaCoverage>();
      for (const version of new Set(keys.map((key) => key.version))) {
        const codes = keys.filter((key) => key.version === version).map(({ code }) => code);
        const { rows } = await db.pool.query<CoverageRow>(
          version === null ? now : then,
          version === null ? [codes] : [codes, version],
        );
        for (const row of rows)
          found.set(textOf({ code: row.code, version }), { ...row, missing: missingIn(row) });
      }
      return keys.map((key) => found.get(textOf(key)) ?? nothing);
    },
    { cacheKeyFn: textOf },
  );

const textOf = ({ code, version }: CoverageKey): string => `${code}|${version}`;

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
