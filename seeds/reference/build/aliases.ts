import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaKey } from '../../../server/areas/area-name.js';
import { buildAreaResolver, type AreaResolver } from '../../../server/areas/area-resolver.js';
import { COMMON_SPELLINGS } from './common-spellings.js';
import type { AliasRow, AreaRow } from './rows.js';
import { cell, readSource, type SourceRow } from './source-files.js';
import { readSheet } from './workbook.js';
import { byText } from './write-csv.js';

type Add = (scheme: string, alias: string, areaCode: string) => void;

/** Every other name and key of an area, by the scheme of whoever uses it. */
export function buildAliases(folder: string, areas: readonly AreaRow[]): AliasRow[] {
  const found = new Map<string, AliasRow>();
  const add: Add = (scheme, alias, areaCode) => {
    const key = areaKey(alias);
    const id = `${scheme}|${key}|${areaCode}`;
    if (key && !found.has(id)) found.set(id, { scheme, alias_key: key, alias, area_code: areaCode });
  };
  areas.forEach((area) => add('ONS', area.name, area.code));
  areas.forEach((area) => area.ods_code && add('ODS', area.ods_code, area.code));
  COMMON_SPELLINGS.forEach(([alias, code]) => add('COMMON', alias, code));
  const resolver = resolverWith(areas, [...found.values()]);
  addWelshNames(folder, add);
  addAscNames(folder, areas, resolver, add);
  addDfeNames(folder, resolver, add);
  addCqcNames(folder, resolver, add);
  return [...found.values()].sort(
    (left, right) =>
      byText(left.scheme, right.scheme) ||
      byText(left.area_code, right.area_code) ||
      byText(left.alias_key, right.alias_key),
  );
}

function resolverWith(areas: readonly AreaRow[], aliases: readonly AliasRow[]): AreaResolver {
  return buildAreaResolver(
    areas.map(({ code, name, area_type, valid_from, valid_to, ods_code }) => ({
      code,
      name,
      areaType: area_type,
      validFrom: valid_from,
      validTo: valid_to,
      odsCode: ods_code,
    })),
    aliases.map(({ scheme, alias_key, area_code }) => ({ scheme, aliasKey: alias_key, areaCode: area_code })),
  );
}

function addWelshNames(folder: string, add: Add): void {
  const file = join(folder, 'boundaries/ctyua_2023-12_uk_bsc.geojson');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { properties: { CTYUA23CD: string; CTYUA23NMW: string } }[];
  };
  for (const { properties } of features) {
    const welsh = properties.CTYUA23NMW.trim();
    if (properties.CTYUA23CD.startsWith('W') && welsh) add('ONS_WELSH', welsh, properties.CTYUA23CD);
  }
}

/** Names and numbers of the adult social care collections: those of 2024-25 by ONS code, older ones by name. */
function addAscNames(folder: string, areas: readonly AreaRow[], resolver: AreaResolver, add: Add): void {
  const known = new Set(areas.map(({ code }) => code));
  const now = new Map<string, string>();
  for (const row of readSource(folder, 'population/ons_mye_2024_utla_18_64_and_65plus_from_ascof.csv')) {
    now.set(cell(row, 'asc_council_code'), cell(row, 'ons_area_code'));
    addAsc(add, cell(row, 'asc_council_code'), cell(row, 'local_authority'), cell(row, 'ons_area_code'));
  }
  for (const row of readSource(folder, 'outcomes/ascof_2024-25_selected_tidy.csv')) {
    const code = cell(row, 'ons_area_code');
    if (!known.has(code) || !/^E(06|08|09|10)/.test(code)) continue;
    addAsc(add, cell(row, 'local_authority_code'), cell(row, 'local_authority'), code);
  }
  for (const row of readSource(folder, 'fees/pss_ex1_weekly_unit_costs_65plus_tidy_2009-10_2014-15.csv')) {
    const number = cell(row, 'council_code');
    // A number that outlived a change of code stands for both codes.
    const asAt = `20${cell(row, 'financial_year').slice(-2)}-03-31`;
    const byName = resolver.council(cell(row, 'council_name'), { asAt });
    const code = 'code' in byName ? byName.code : now.get(number);
    if (code) addAsc(add, number, cell(row, 'council_name'), code);
  }
}

function addAsc(add: Add, number: string, name: string, code: string): void {
  add('ASC_CODE', number, code);
  add('ASC', name, code);
}

const BEFORE_REORGANISATION = / \(Pre LG\)$/;
/** Between the changes of code, so that a number finds each generation of its council. */
const DFE_DAYS = ['2019-12-31', '2025-03-31', '2026-03-31'];

/** Numbers of the Department for Education; a number that outlived a change of code stands for both codes. */
function addDfeNames(folder: string, resolver: AreaResolver, add: Add): void {
  for (const row of readSheet(join(folder, 'lookups/dfe_la_code_list.xlsx'), 'Sheet1', 0)) {
    const name = cell(row, 'LA Name');
    const dates = BEFORE_REORGANISATION.test(name) ? ['2018-03-31'] : DFE_DAYS;
    if (cell(row, 'Type') === 'NA') continue;
    for (const asAt of dates) {
      const answer = resolver.council(name.replace(BEFORE_REORGANISATION, ''), { asAt });
      if (!('code' in answer)) continue;
      add('DFE', cell(row, 'LA Number'), answer.code);
      add('DFE_NAME', name, answer.code);
    }
  }
}

/** Names that the regulator's files use, for the council of that name on the day of the file. */
function addCqcNames(folder: string, resolver: AreaResolver, add: Add): void {
  const files: [SourceRow[], string, string][] = [
    [
      readSource(folder, 'lookups/icb22_to_cqc_local_authority.csv'),
      'Location.Local.Authority',
      '2022-11-01',
    ],
    [readSource(folder, 'cqc/asc_locations_first999_2025-08.csv'), 'Location Local Authority', '2025-08-28'],
  ];
  for (const [rows, column, asAt] of files) {
    for (const name of new Set(rows.map((row) => cell(row, column)))) {
      const answer = resolver.council(name, { asAt });
      if (!('code' in answer)) throw new Error(`CQC names a council that is not known: ${name}`);
      add('CQC', name, answer.code);
    }
  }
}
