import { areaKey } from '../../server/areas/area-name.js';
import { COUNCILS, COUNTRY, ICBS, REGION, SUB_ICBS, icbOf, type Council, type District } from './councils.js';
import type { AreaAliasRow, AreaMembershipRow, AreaRow } from './rows.js';

/** Areas of the demonstration country, their other spellings and what lies in what. Nothing was ever abolished in it. */
export interface DemonstrationAreas {
  areas: AreaRow[];
  aliases: AreaAliasRow[];
  memberships: AreaMembershipRow[];
}

const VALID_FROM = '2009-04-01';
const BOARDS_FROM = '2022-07-01';
const WHOLE = 'Whole area';

/** Makes every area row. Pure: the same rows on every call. */
export function demonstrationAreas(): DemonstrationAreas {
  return { areas: areas(), aliases: aliases(), memberships: memberships() };
}

function area(code: string, name: string, area_type: AreaRow['area_type'], valid_from = VALID_FROM): AreaRow {
  return {
    code,
    name,
    area_type,
    nation: 'DEMONSTRATION',
    valid_from,
    valid_to: null,
    ods_code: null,
    is_demonstration: true,
  };
}

function areas(): AreaRow[] {
  return [
    area(COUNTRY.code, COUNTRY.name, 'COUNTRY'),
    area(REGION.code, REGION.name, 'REGION'),
    ...COUNCILS.map(({ code, name }) => area(code, name, 'CASSR')),
    ...COUNCILS.flatMap(({ districts }) =>
      districts.map(({ code, name }) => area(code, name, 'LOWER_TIER_LA')),
    ),
    ...ICBS.map(({ code, name }) => area(code, name, 'ICB', BOARDS_FROM)),
    ...SUB_ICBS.map(({ code, name }) => area(code, name, 'SUB_ICB_LOCATION', BOARDS_FROM)),
  ];
}

/** Every name as it is written, and the councils' other spellings. */
function aliases(): AreaAliasRow[] {
  const alias = (scheme: string, spelling: string, code: string) => ({
    scheme,
    alias_key: areaKey(spelling),
    alias: spelling,
    area_code: code,
  });
  return [
    ...areas().map(({ code, name }) => alias('DEMONSTRATION', name, code)),
    ...COUNCILS.flatMap((council) => council.aliases.map((other) => alias('COMMON', other, council.code))),
  ];
}

function within(
  child: string,
  parent: string,
  valid_from = VALID_FROM,
  share = 1,
  basis = WHOLE,
): AreaMembershipRow {
  return { child_code: child, parent_code: parent, valid_from, valid_to: null, share, basis };
}

function memberships(): AreaMembershipRow[] {
  return [
    within(REGION.code, COUNTRY.code),
    ...SUB_ICBS.map(({ code, icbCode }) => within(code, icbCode, BOARDS_FROM)),
    ...COUNCILS.flatMap((council) => [
      within(council.code, REGION.code),
      ...shares(council, ({ subIcbCode }) => subIcbCode),
      ...shares(council, ({ subIcbCode }) => icbOf(subIcbCode)),
      ...council.districts.flatMap(({ code, subIcbCode }) => [
        within(code, council.code),
        within(code, subIcbCode),
        within(code, icbOf(subIcbCode)),
      ]),
    ]),
  ];
}

/** The part of a council's small areas (LSOAs) that lies in each board its districts belong to. */
function shares({ code, districts }: Council, boardOf: (district: District) => string): AreaMembershipRow[] {
  const lsoas = (some: readonly District[]) => some.reduce((sum, district) => sum + district.lsoas, 0);
  return [...new Set(districts.map(boardOf))].map((board) => {
    const share = lsoas(districts.filter((district) => boardOf(district) === board)) / lsoas(districts);
    return within(code, board, VALID_FROM, share, 'LSOAs, districts added up');
  });
}
