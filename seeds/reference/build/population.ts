import { join } from 'node:path';
import { bandsOf, type Band } from './age-bands.js';
import type { PopulationRow } from './rows.js';
import { cell, publishedNumber, readSource, type SourceRow } from './source-files.js';
import { readSheet } from './workbook.js';
import { byText } from './write-csv.js';

/**
 * Population as the sources give it, for the areas we know.
 * @returns the rows in order of area, year and band, and how many source rows had another area
 */
export function buildPopulation(
  folder: string,
  known: ReadonlySet<string>,
): { rows: PopulationRow[]; skipped: number } {
  const all = [
    ...estimates2015to2020(folder),
    ...adults2020(folder),
    ...singleYears2023(folder),
    ...councils2024(folder),
    ...totals2024(folder),
    ...census2021(folder),
  ];
  const rows = all.filter((row) => known.has(row.area_code));
  return { rows: rows.sort(inOrder), skipped: all.length - rows.length };
}

function inOrder(left: PopulationRow, right: PopulationRow): number {
  return (
    byText(left.area_code, right.area_code) ||
    left.mid_year - right.mid_year ||
    byText(left.basis, right.basis) ||
    byText(left.band, right.band)
  );
}

function people(
  code: string,
  year: number,
  band: Band,
  value: number | null,
  source: string,
  basis: PopulationRow['basis'] = 'MID_YEAR_ESTIMATE',
): PopulationRow {
  const status = value === null ? 'SUPPRESSED' : 'PRESENT';
  return { area_code: code, mid_year: year, band, value, status, basis, source };
}

const COLUMN_BANDS: readonly (readonly [string, Band])[] = [
  ['all_ages', 'ALL_AGES'],
  ['age_65_plus', 'AGE_65_PLUS'],
  ['age_75_plus', 'AGE_75_PLUS'],
  ['age_85_plus', 'AGE_85_PLUS'],
];

function estimates2015to2020(folder: string): PopulationRow[] {
  return readSource(folder, 'population/ons_mye_2015_2020_65_75_85plus.csv').flatMap((row) =>
    COLUMN_BANDS.map(([column, band]) =>
      people(
        cell(row, 'area_code'),
        Number(cell(row, 'mid_year')),
        band,
        publishedNumber(cell(row, column)),
        'ons-mye-2015-2020',
      ),
    ),
  );
}

const HEADER_ROW_2020 = 7;

/** The extract above has no adults; the workbook of 2020, the only year at hand, does. */
function adults2020(folder: string): PopulationRow[] {
  const file = join(folder, 'population/ons_mye_2020_on_2021_geography.xls');
  return readSheet(file, 'MYE2 - Persons', HEADER_ROW_2020)
    .filter((row) => /^[A-Z]\d{8}$/.test(cell(row, 'Code')))
    .flatMap((row) =>
      bandsOf(row)
        .filter(([band]) => band === 'AGE_18_PLUS')
        .map(([band, value]) => people(cell(row, 'Code'), 2020, band, value, 'ons-mye-2020-workbook')),
    );
}

/** England and Wales only: missing ages of Northern Ireland were filled in by the file's maker. */
function singleYears2023(folder: string): PopulationRow[] {
  return readSource(folder, 'population/ons_mye_2023_lad_single_year_of_age.csv').flatMap((row) =>
    bandsOf(row).map(([band, value]) => people(cell(row, 'code'), 2023, band, value, 'ons-mye-2023')),
  );
}

function councils2024(folder: string): PopulationRow[] {
  const file = 'population/ons_mye_2024_utla_18_64_and_65plus_from_ascof.csv';
  return readSource(folder, file).flatMap((row) => {
    const older = publishedNumber(cell(row, 'population_65_plus'));
    const younger = publishedNumber(cell(row, 'population_18_64'));
    return adultsAndOlder(cell(row, 'ons_area_code'), younger, older, 'ascof-2024-25-councils');
  });
}

function adultsAndOlder(
  code: string,
  younger: number | null,
  older: number | null,
  source: string,
): PopulationRow[] {
  const adults = younger === null || older === null ? null : younger + older;
  return [
    people(code, 2024, 'AGE_18_PLUS', adults, source),
    people(code, 2024, 'AGE_65_PLUS', older, source),
  ];
}

/** Areas whose councils cannot be added up because one of them is withheld: the publisher's own totals. */
const WITH_WITHHELD_COUNCIL = ['E92000001', 'E12000004', 'E12000007', 'E12000009'];
/** Stated with the council table; the framework prints it rounded to five. */
const ENGLAND_65_PLUS_2024 = 10_981_092;

function totals2024(folder: string): PopulationRow[] {
  const rows = readSource(folder, 'outcomes/ascof_2024-25_selected_tidy.csv');
  return WITH_WITHHELD_COUNCIL.flatMap((code) => {
    const younger = denominator(rows, '2b', code);
    const older = denominator(rows, '2c', code);
    const england = code === 'E92000001' && Math.abs(older - ENGLAND_65_PLUS_2024) < 5;
    return adultsAndOlder(code, younger, england ? ENGLAND_65_PLUS_2024 : older, 'ascof-2024-25-totals');
  });
}

function denominator(rows: readonly SourceRow[], measure: string, code: string): number {
  const found = rows.find(
    (row) =>
      cell(row, 'measure') === measure &&
      cell(row, 'ons_area_code') === code &&
      cell(row, 'item') === 'denominator',
  );
  const value = found ? publishedNumber(cell(found, 'value_as_published')) : null;
  if (value === null) throw new Error(`no population of ${code} in measure ${measure}`);
  return value;
}

function census2021(folder: string): PopulationRow[] {
  const found = new Map<string, { older: number; oldest: number }>();
  for (const row of readSource(folder, 'population/census2021_utla_age_9_bands.csv')) {
    const code = cell(row, 'Upper tier local authorities Code');
    const age = cell(row, 'Age (9 categories)');
    const count = publishedNumber(cell(row, 'Observation')) ?? 0;
    const sums = found.get(code) ?? { older: 0, oldest: 0 };
    if (age === 'Aged 65 to 74 years' || age === 'Aged 75 years and over') sums.older += count;
    if (age === 'Aged 75 years and over') sums.oldest += count;
    found.set(code, sums);
  }
  return [...found].flatMap(([code, { older, oldest }]) => [
    people(code, 2021, 'AGE_65_PLUS', older, 'census-2021', 'CENSUS'),
    people(code, 2021, 'AGE_75_PLUS', oldest, 'census-2021', 'CENSUS'),
  ]);
}
