import type { Queryable } from '../database/database.js';
import { areaKey, gssCode } from './area-name.js';

export interface AreaRecord {
  readonly code: string;
  readonly name: string;
  readonly areaType: string;
  /** Days on which the code is in force: validFrom <= day < validTo; null: still in force. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly odsCode: string | null;
}
export interface AliasRecord {
  readonly scheme: string;
  readonly aliasKey: string;
  readonly areaCode: string;
}

export type Resolution =
  | { readonly code: string }
  | { readonly problem: 'UNKNOWN' | 'AMBIGUOUS'; readonly candidates: readonly string[] };

export interface ResolveOptions {
  /** Day ('YYYY-MM-DD') whose area is meant where a name was borne by several; without it, today's. */
  readonly asAt?: string;
  /** Reads the text as a key of one scheme only, e.g. 'ASC_CODE' or 'DFE', whose numbers overlap. */
  readonly scheme?: string;
}

export interface AreaResolver {
  /** The council with social services responsibilities of that name or GSS code. */
  council(nameOrCode: string, options?: ResolveOptions): Resolution;
  /** The integrated care board of that name, ODS code or GSS code. */
  icb(nameOrCode: string, options?: ResolveOptions): Resolution;
  region(nameOrCode: string, options?: ResolveOptions): Resolution;
  /** The area of a GSS code, repaired where a zero was lost. */
  byCode(code: string): AreaRecord | undefined;
}

/** Keys that are numbers of their own: read only when the caller names the scheme. */
const NUMBERED_SCHEMES = new Set(['ASC_CODE', 'DFE']);

/** Reads every area and alias once and answers from memory; build it again after reference data changed. */
export async function loadAreaResolver(db: Queryable): Promise<AreaResolver> {
  const areas = await db.query<AreaRecord>(
    `SELECT code, name, area_type AS "areaType", valid_from AS "validFrom", valid_to AS "validTo",
            ods_code AS "odsCode" FROM area ORDER BY code`,
  );
  const aliases = await db.query<AliasRecord>(
    'SELECT scheme, alias_key AS "aliasKey", area_code AS "areaCode" FROM area_alias',
  );
  return buildAreaResolver(areas.rows, aliases.rows);
}

/** The resolver over areas and aliases given in memory. */
export function buildAreaResolver(
  areas: readonly AreaRecord[],
  aliases: readonly AliasRecord[],
): AreaResolver {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const codesByKey = indexed(areas, aliases);
  const resolve =
    (areaType: string) =>
    (nameOrCode: string, options: ResolveOptions = {}): Resolution => {
      const code = options.scheme ? null : gssCode(nameOrCode);
      if (code) return byCode.get(code)?.areaType === areaType ? { code } : unknown();
      const key = `${options.scheme ?? ''}|${areaKey(nameOrCode)}`;
      const candidates = [...(codesByKey.get(key) ?? [])]
        .map((candidate) => byCode.get(candidate))
        .filter((area) => area !== undefined && area.areaType === areaType) as AreaRecord[];
      return oneOf(candidates, options.asAt);
    };
  return {
    council: resolve('CASSR'),
    icb: resolve('ICB'),
    region: resolve('REGION'),
    byCode: (text) => byCode.get(gssCode(text) ?? ''),
  };
}

function indexed(areas: readonly AreaRecord[], aliases: readonly AliasRecord[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  const put = (key: string, code: string): void => {
    index.set(key, (index.get(key) ?? new Set()).add(code));
  };
  areas.forEach(({ name, code }) => put(`|${areaKey(name)}`, code));
  for (const { scheme, aliasKey, areaCode } of aliases) {
    put(`${scheme}|${aliasKey}`, areaCode);
    if (!NUMBERED_SCHEMES.has(scheme)) put(`|${aliasKey}`, areaCode);
  }
  return index;
}

function unknown(): Resolution {
  return { problem: 'UNKNOWN', candidates: [] };
}

/** The candidate in force on the day; where none was, the one in force nearest to it. */
function oneOf(candidates: readonly AreaRecord[], asAt: string | undefined): Resolution {
  if (candidates.length === 0) return unknown();
  const day = asAt ?? new Date().toISOString().slice(0, 10);
  const inForce = candidates.filter((area) => area.validFrom <= day && day < (area.validTo ?? '9999'));
  const later = candidates.filter((area) => area.validFrom > day);
  const best = inForce.length > 0 ? inForce : later.length > 0 ? earliest(later) : latest(candidates);
  const only = best.length === 1 ? best[0] : undefined;
  return only
    ? { code: only.code }
    : { problem: 'AMBIGUOUS', candidates: best.map(({ code }) => code).sort() };
}

function earliest(areas: readonly AreaRecord[]): AreaRecord[] {
  const first = areas.map(({ validFrom }) => validFrom).sort()[0];
  return areas.filter(({ validFrom }) => validFrom === first);
}

function latest(areas: readonly AreaRecord[]): AreaRecord[] {
  const last = areas
    .map(({ validTo }) => validTo ?? '9999')
    .sort()
    .at(-1);
  return areas.filter(({ validTo }) => (validTo ?? '9999') === last);
}
