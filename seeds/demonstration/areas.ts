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

/** Makes every area row. Pure: the same rows on every call. */
export function demonstrationAreas(normalise: (name: string) => string = plainKey): DemonstrationAreas {
  return { areas: areas(), aliases: aliases(normalise), memberships: memberships() };
}

function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
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

function aliases(normalise: (name: string) => string): AreaAliasRow[] {
  return COUNCILS.flatMap(({ code, aliases: spellings }) =>
    spellings.map((alias) => ({
      scheme: 'DEMONSTRATION',
      alias_key: normalise(alias),
      alias,
      area_code: code,
    })),
  );
}

function within(
  child_code: string,
  parent_code: string,
  basis: string,
  share = 1,
  valid_from = VALID_FROM,
): AreaMembershipRow {
  return { child_code, parent_code, valid_from, valid_to: null, share, basis };
}

function memberships(): AreaMembershipRow[] {
  return [
    within(REGION.code, COUNTRY.code, 'WHOLE_AREA'),
    ...SUB_ICBS.map(({ code, icbCode }) => within(code, icbCode, 'WHOLE_AREA', 1, BOARDS_FROM)),
    ...COUNCILS.flatMap((council) => [
      within(council.code, REGION.code, 'WHOLE_AREA'),
      ...boardShares(council).map(([icb, share]) => within(council.code, icb, 'LSOA', share, BOARDS_FROM)),
      ...council.districts.flatMap((district) => [
        within(district.code, council.code, 'WHOLE_AREA'),
        within(district.code, district.subIcbCode, 'WHOLE_AREA', 1, BOARDS_FROM),
        within(district.code, icbOf(district.subIcbCode), 'WHOLE_AREA', 1, BOARDS_FROM),
      ]),
    ]),
  ];
}

/** The part of a council's small areas (LSOAs) that lies in each ICB. */
function boardShares({ districts }: Council): [icb: string, share: number][] {
  const lsoas = (some: readonly District[]) => some.reduce((sum, district) => sum + district.lsoas, 0);
  return ICBS.map(({ code }): [string, number] => {
    const inside = districts.filter((district) => icbOf(district.subIcbCode) === code);
    return [code, lsoas(inside) / lsoas(districts)];
  }).filter(([, share]) => share > 0);
}
