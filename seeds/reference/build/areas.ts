import {
  ABOLISHED_COUNTIES,
  EARLIEST,
  ICBS_FOUNDED,
  REORGANISATIONS,
  REVISED_NHS_CODES,
} from './known-changes.js';
import { HEALTH_BOARDS_REVISED, REVISED_HEALTH_BOARDS } from './known-footprints.js';
import type { AreaRow } from './rows.js';
import { cell, readSource } from './source-files.js';
import { byText } from './write-csv.js';

const CHANGES = [...REORGANISATIONS, ...REVISED_NHS_CODES];

/** Every area of England and Wales that the product knows, past and present, in order of code. */
export function buildAreas(folder: string): AreaRow[] {
  const rows = [
    ...countriesAndRegions(folder),
    ...localAuthorities(folder),
    ...counties(folder),
    ...boards(folder),
    ...subBoards(folder),
    ...healthBoards(folder),
  ];
  return rows.sort((left, right) => byText(left.code, right.code));
}

type Kind = AreaRow['area_type'];

/** The days of a code: from the change that made it to the change that ended it. */
function area(code: string, name: string, type: Kind, from: string, odsCode: string | null = null): AreaRow {
  const began = CHANGES.find((change) => change.successors.includes(code))?.on ?? from;
  const ended = CHANGES.find((change) => change.predecessors.includes(code))?.on ?? null;
  return {
    code,
    name,
    area_type: type,
    nation: code.startsWith('W') ? 'WALES' : 'ENGLAND',
    valid_from: began,
    valid_to: ended,
    ods_code: odsCode,
    is_demonstration: false,
  };
}

function countriesAndRegions(folder: string): AreaRow[] {
  const found = new Map<string, AreaRow>();
  for (const row of readSource(folder, 'lookups/utla_all_codes.csv')) {
    const country = cell(row, 'CTRYCD');
    if (!/^[EW]/.test(country)) continue;
    found.set(country, area(country, cell(row, 'CTRYNM'), 'COUNTRY', EARLIEST));
    const region = cell(row, 'RGNCD');
    if (region.startsWith('E12')) found.set(region, area(region, cell(row, 'RGNNM'), 'REGION', EARLIEST));
  }
  return [...found.values()];
}

/** Districts, and the councils that have none beneath them, also those that are gone. */
function localAuthorities(folder: string): AreaRow[] {
  return readSource(folder, 'lookups/la_all_codes.csv')
    .filter((row) => /^[EW]/.test(cell(row, 'LADCD')))
    .map((row) => {
      const code = cell(row, 'LADCD');
      const type = code.startsWith('E07') ? 'LOWER_TIER_LA' : 'CASSR';
      return area(code, cell(row, 'LADNM'), type, EARLIEST);
    });
}

function counties(folder: string): AreaRow[] {
  const current = readSource(folder, 'lookups/utla_all_codes.csv')
    .filter((row) => cell(row, 'UTLACD').startsWith('E10'))
    .map((row) => area(cell(row, 'UTLACD'), cell(row, 'UTLANM'), 'CASSR', EARLIEST));
  return [...current, ...ABOLISHED_COUNTIES.map(({ code, name }) => area(code, name, 'CASSR', EARLIEST))];
}

function boards(folder: string): AreaRow[] {
  const found = new Map<string, AreaRow>();
  for (const row of readSource(folder, 'lookups/LOC22_ICB22_NHSER22_EN_LU.csv')) {
    const code = cell(row, 'ICB22CD');
    found.set(code, area(code, cell(row, 'ICB22NM'), 'ICB', ICBS_FOUNDED, cell(row, 'ICB22CDH')));
  }
  return withRevisedCodes([...found.values()]);
}

function subBoards(folder: string): AreaRow[] {
  const rows = readSource(folder, 'lookups/LOC22_ICB22_NHSER22_EN_LU.csv').map((row) =>
    area(cell(row, 'LOC22CD'), cell(row, 'LOC22NM'), 'SUB_ICB_LOCATION', ICBS_FOUNDED, cell(row, 'LOC22CDH')),
  );
  return withRevisedCodes(rows);
}

/** The lookup of 2022 lacks the codes of 2023, which kept name and ODS code. */
function withRevisedCodes(rows: AreaRow[]): AreaRow[] {
  const revised = REVISED_NHS_CODES.flatMap(({ predecessors, successors }) =>
    rows
      .filter((row) => row.code === predecessors[0])
      .map((row) => area(successors[0] as string, row.name, row.area_type, ICBS_FOUNDED, row.ods_code)),
  );
  return [...rows, ...revised];
}

function healthBoards(folder: string): AreaRow[] {
  const found = new Map<string, AreaRow>();
  for (const row of readSource(folder, 'discharge/wales_delayed_discharge_reasons.csv')) {
    const code = cell(row, 'lhb22_code');
    if (!code.startsWith('W11')) continue;
    const from = REVISED_HEALTH_BOARDS.includes(code) ? HEALTH_BOARDS_REVISED : EARLIEST;
    found.set(code, area(code, cell(row, 'lhb22_name'), 'HEALTH_BOARD', from));
  }
  return [...found.values()];
}
