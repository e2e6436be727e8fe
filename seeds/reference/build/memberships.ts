import { footprintReader, type LsoaCounts } from './footprints.js';
import { ABOLISHED_COUNTIES, REVISED_NHS_CODES } from './known-changes.js';
import { HEALTH_BOARD_COUNCILS } from './known-footprints.js';
import type { AreaRow, MembershipRow } from './rows.js';
import { cell, readSource, type SourceRow } from './source-files.js';
import { byText } from './write-csv.js';

interface Context {
  readonly areas: ReadonlyMap<string, AreaRow>;
  readonly authorities: ReadonlyMap<string, SourceRow>;
  readonly folder: string;
}

/**
 * Which area lies in which. A council or district has, for its whole life, the region and the ICBs that its ground
 * is in today, also where they are younger than it is: that is what recasting the past needs. ICB codes that were
 * replaced in 2023 hold their members for the days they were in force only.
 */
export function buildMemberships(folder: string, areaRows: readonly AreaRow[]): MembershipRow[] {
  const context: Context = {
    areas: new Map(areaRows.map((area) => [area.code, area])),
    authorities: new Map(
      readSource(folder, 'lookups/la_all_codes.csv').map((row) => [cell(row, 'LADCD'), row]),
    ),
    folder,
  };
  const rows = [
    ...regionsInEngland(areaRows),
    ...districtsInCounties(context),
    ...councilsInRegions(context),
    ...authoritiesInBoards(context),
    ...subBoardsInBoards(context),
    ...wales(context),
  ];
  return rows.sort(
    (left, right) =>
      byText(left.child_code, right.child_code) ||
      byText(left.parent_code, right.parent_code) ||
      byText(left.valid_from, right.valid_from),
  );
}

function member(
  context: Context,
  child: string,
  parent: string,
  share: number,
  basis: string,
): MembershipRow {
  const area = context.areas.get(child);
  if (!area || !context.areas.has(parent)) throw new Error(`${child} in ${parent}: no such area`);
  return {
    child_code: child,
    parent_code: parent,
    valid_from: area.valid_from,
    valid_to: area.valid_to,
    share,
    basis,
  };
}

function regionsInEngland(areas: readonly AreaRow[]): MembershipRow[] {
  const context = {
    areas: new Map(areas.map((area) => [area.code, area])),
    authorities: new Map(),
    folder: '',
  };
  return areas
    .filter((area) => area.area_type === 'REGION')
    .map((area) => member(context, area.code, 'E92000001', 1, 'ONS lookup'));
}

function districtsInCounties(context: Context): MembershipRow[] {
  const former = ABOLISHED_COUNTIES.flatMap(({ code, districts }) =>
    districts.map((district) => member(context, district, code, 1, 'The county it was a district of')),
  );
  const current = [...context.authorities.values()]
    .filter((row) => cell(row, 'LADCD').startsWith('E07') && cell(row, 'UTLACD').startsWith('E10'))
    .map((row) => member(context, cell(row, 'LADCD'), cell(row, 'UTLACD'), 1, 'ONS lookup'));
  return [...former, ...current];
}

/** The region of each English council; that of a county is the one of any of its districts or successors. */
function councilsInRegions(context: Context): MembershipRow[] {
  const regions = new Map<string, string>();
  for (const row of context.authorities.values()) {
    regions.set(cell(row, 'LADCD'), cell(row, 'RGNCD'));
    regions.set(cell(row, 'UTLACD'), cell(row, 'RGNCD'));
  }
  for (const { code, districts } of ABOLISHED_COUNTIES) {
    regions.set(code, regions.get(districts[0] as string) as string);
  }
  return [...context.areas.values()]
    .filter((area) => area.area_type === 'CASSR' && area.nation === 'ENGLAND')
    .map((area) => {
      const basis = area.valid_to ? 'The region its ground lies in' : 'ONS lookup';
      return member(context, area.code, regions.get(area.code) as string, 1, basis);
    });
}

function authoritiesInBoards(context: Context): MembershipRow[] {
  const footprintOf = footprintReader(context.folder);
  return [...context.areas.values()]
    .filter((area) => area.nation === 'ENGLAND' && /^(CASSR|LOWER_TIER_LA)$/.test(area.area_type))
    .flatMap((area) => {
      const footprint = footprintOf(area.code);
      if (!footprint) throw new Error(`${area.code} ${area.name} lies in no ICB`);
      return [footprint.boards, footprint.subBoards]
        .filter((counts) => counts !== null)
        .flatMap((counts) => sharesOf(counts))
        .flatMap(([parent, share]) => generations(context, area.code, parent, share, footprint.basis));
    });
}

/** Shares to six decimals that add up to exactly 1: what rounding leaves goes to the largest. */
export function sharesOf(counts: LsoaCounts): [string, number][] {
  const total = [...counts.values()].reduce((sum, lsoas) => sum + lsoas, 0);
  const millionths = [...counts]
    .sort((left, right) => right[1] - left[1] || byText(left[0], right[0]))
    .map(([code, lsoas]): [string, number] => [code, Math.round((lsoas / total) * 1e6)]);
  const first = millionths[0];
  if (first) first[1] += 1e6 - millionths.reduce((sum, [, part]) => sum + part, 0);
  return millionths.map(([code, part]) => [code, part / 1e6]);
}

function subBoardsInBoards(context: Context): MembershipRow[] {
  const parents = new Map<string, string>();
  for (const row of readSource(context.folder, 'lookups/LOC22_ICB22_NHSER22_EN_LU.csv')) {
    parents.set(cell(row, 'LOC22CD'), current(cell(row, 'ICB22CD')));
    parents.set(current(cell(row, 'LOC22CD')), current(cell(row, 'ICB22CD')));
  }
  return [...parents].flatMap(([child, parent]) =>
    context.areas.get(child)?.valid_to
      ? [member(context, child, former(parent) ?? parent, 1, 'ONS lookup')]
      : generations(context, child, parent, 1, 'ONS lookup'),
  );
}

/** Membership in a code of today and, while it was in force, in the code before it. */
function generations(
  context: Context,
  child: string,
  parent: string,
  share: number,
  basis: string,
): MembershipRow[] {
  const now = member(context, child, parent, share, basis);
  const before = former(parent);
  const old = before ? context.areas.get(before) : undefined;
  if (!old || (now.valid_to !== null && now.valid_to <= old.valid_from)) return [now];
  const began = now.valid_from > old.valid_from ? now.valid_from : old.valid_from;
  const ended = now.valid_to !== null && now.valid_to < String(old.valid_to) ? now.valid_to : old.valid_to;
  if (ended !== null && began >= ended) return [now];
  return [now, { ...now, parent_code: old.code, valid_from: began, valid_to: ended }];
}

function current(code: string): string {
  return REVISED_NHS_CODES.find((change) => change.predecessors.includes(code))?.successors[0] ?? code;
}

function former(code: string): string | undefined {
  return REVISED_NHS_CODES.find((change) => change.successors.includes(code))?.predecessors[0];
}

function wales(context: Context): MembershipRow[] {
  const councils = [...context.areas.values()].filter(({ code }) => code.startsWith('W06'));
  return [
    ...councils.map(({ code }) => member(context, code, 'W92000004', 1, 'ONS lookup')),
    ...Object.entries(HEALTH_BOARD_COUNCILS).flatMap(([board, members]) =>
      members.map((code) => member(context, code, board, 1, 'Health board areas since 2019')),
    ),
  ];
}
