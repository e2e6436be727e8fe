import MiniSearch from 'minisearch';
import type { Database } from '../database/database.js';

interface Spelling {
  id: number;
  code: string;
  text: string;
  isName: boolean;
  isCurrent: boolean;
  areaType: string;
}

export interface AreaHit {
  readonly code: string;
  /** The spelling that matched, null when it is the area's own name. */
  readonly matchedOn: string | null;
}

/** Finds areas by what people type: any spelling that files use, part of a word, or with a small typing error. */
export interface AreaSearch {
  find(text: string, limit: number): AreaHit[];
}

/** Among equal matches people more often mean the council than the district or the former board. */
const WEIGHT: Record<string, number> = { CASSR: 1.3, ICB: 1.15, REGION: 1.2, COUNTRY: 1.2 };

/** Builds the search from the area tables: some 1,500 spellings, a few milliseconds. */
export async function loadAreaSearch(db: Database): Promise<AreaSearch> {
  const { rows } = await db.pool.query<Omit<Spelling, 'id'>>(
    `SELECT code, name AS text, true AS "isName", valid_to IS NULL AS "isCurrent", area_type AS "areaType" FROM area
     UNION ALL
     SELECT DISTINCT a.code, l.alias, false, a.valid_to IS NULL, a.area_type
     FROM area_alias l JOIN area a ON a.code = l.area_code WHERE l.scheme NOT IN ('ASC_CODE', 'DFE') AND l.alias <> a.name
     UNION ALL SELECT code, code, false, valid_to IS NULL, area_type FROM area`,
  );
  const index = new MiniSearch<Spelling>({
    fields: ['text'],
    storeFields: ['code', 'text', 'isName', 'isCurrent', 'areaType'],
  });
  index.addAll(rows.map((row, id) => ({ ...row, id })));
  return { find: (text, limit) => find(index, text, limit) };
}

function find(index: MiniSearch<Spelling>, text: string, limit: number): AreaHit[] {
  const wanted = text.trim().toLowerCase();
  const results = index.search(wanted, {
    prefix: true,
    fuzzy: (term) => (term.length > 3 ? 0.25 : false),
    combineWith: 'AND',
    boostDocument: (_id, _term, stored) =>
      (stored?.isCurrent ? 2 : 1) *
      (WEIGHT[stored?.areaType as string] ?? 1) *
      (stored?.isName ? 1.2 : 1) *
      ((stored?.text as string).toLowerCase() === wanted ? 3 : 1),
  });
  const hits = new Map<string, AreaHit>();
  for (const { code, text: matched, isName } of results as unknown as Spelling[]) {
    if (!hits.has(code)) hits.set(code, { code, matchedOn: isName ? null : matched });
    if (hits.size >= limit) break;
  }
  return [...hits.values()];
}
