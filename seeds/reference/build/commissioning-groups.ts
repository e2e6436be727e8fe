import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { REVISED_NHS_CODES } from './known-changes.js';
import { contains } from './point-in-polygon.js';
import type { CommissioningGroupRow } from './rows.js';
import { cell, parseSource, readSource, type SourceRow } from './source-files.js';
import { byText } from './write-csv.js';

/** From this share on, the strays are put down to simplified boundaries and wrong coordinates. */
const CLEAR_SHARE = 0.95;

/** Every CCG code met in the regulator's files, with the ICB (and sub-ICB location) that took its place. */
export function buildCommissioningGroups(folder: string): CommissioningGroupRow[] {
  const homes = careHomes2021(folder);
  const names = groupNames(folder, homes);
  const locations = new Map(
    readSource(folder, 'lookups/LOC22_ICB22_NHSER22_EN_LU.csv').map((row) => [cell(row, 'LOC22CD'), row]),
  );
  const boardOf = boardFinder(folder);
  const codes = new Set([...names.keys(), ...locations.keys()]);
  return [...codes].sort(byText).map((code) => {
    const location = locations.get(code);
    if (location) return fromLookup(code, names.get(code) ?? cell(location, 'LOC22NM'), location);
    const theirs = homes.filter((home) => cell(home, 'Location ONSPD CCG Code') === code);
    return fromHomes(code, names.get(code) as string, theirs, boardOf);
  });
}

function careHomes2021(folder: string): SourceRow[] {
  const file = join(folder, 'cqc/latest_ratings_care_homes_england_2021-02.csv.gz');
  return parseSource(gunzipSync(readFileSync(file)).toString('utf8'));
}

function groupNames(folder: string, homes: readonly SourceRow[]): Map<string, string> {
  const named = readSource(folder, 'lookups/subicb22_ccg_to_cqc_local_authority.csv').map((row) => [
    cell(row, 'Location.ONSPD.CCG.Code'),
    cell(row, 'Location.ONSPD.CCG'),
  ]);
  const met = homes.map((row) => [cell(row, 'Location ONSPD CCG Code'), cell(row, 'Location ONSPD CCG')]);
  return new Map([...named, ...met].filter(([code]) => code?.startsWith('E38')) as [string, string][]);
}

function fromLookup(code: string, name: string, location: SourceRow): CommissioningGroupRow {
  return {
    code,
    name,
    icb_code: current(cell(location, 'ICB22CD')),
    sub_icb_code: current(cell(location, 'LOC22CD')),
    basis: 'The sub-ICB location of 2022 kept the code',
  };
}

type BoardFinder = (home: SourceRow) => string | null;

function boardFinder(folder: string): BoardFinder {
  const file = join(folder, 'boundaries/icb_2023-04_en_bsc.geojson');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    { ICB23CD: string }
  >;
  return (home) => {
    const point = [Number(cell(home, 'long')), Number(cell(home, 'lat'))];
    return features.find(({ geometry }) => contains(geometry, point))?.properties.ICB23CD ?? null;
  };
}

/**
 * A group merged away before the lookup: the ICB in which its care homes of February 2021 stand. A group that was
 * divided between ICBs goes where most of its homes went; the basis says how many stand elsewhere.
 */
function fromHomes(
  code: string,
  name: string,
  homes: readonly SourceRow[],
  boardOf: BoardFinder,
): CommissioningGroupRow {
  const counts = new Map<string, number>();
  for (const board of homes.map(boardOf).filter((found) => found !== null)) {
    counts.set(board, (counts.get(board) ?? 0) + 1);
  }
  const [main, ...others] = [...counts].sort((left, right) => right[1] - left[1]);
  if (!main) throw new Error(`${code} ${name}: none of its homes could be placed`);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const elsewhere = others.map(([board, count]) => `; ${count} in ${board}`).join('');
  const divided = main[1] < CLEAR_SHARE * total ? ' (divided between ICBs)' : '';
  const basis = `${main[1]} of its ${total} placeable care homes of February 2021 stand in it${elsewhere}${divided}`;
  return { code, name, icb_code: main[0], sub_icb_code: null, basis };
}

function current(code: string): string {
  return REVISED_NHS_CODES.find((change) => change.predecessors.includes(code))?.successors[0] ?? code;
}
