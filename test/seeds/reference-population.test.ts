import path from 'node:path';
import { readPopulationRows } from '../../server/areas/published-rows.js';
import { readReferenceFile } from '../../server/areas/reference-file.js';

const reference = path.resolve(__dirname, '../../seeds/reference');
const rows = readPopulationRows(reference);
const types = new Map(readReferenceFile(reference, 'area.csv').map((row) => [row.code, row.area_type]));
const people = (area: string, year: number, band: string) =>
  rows.find((row) => row.areaCode === area && row.midYear === year && row.band === band)?.value;
const sum = (year: number, band: string, belongs: (code: string) => boolean) =>
  rows
    .filter((row) => row.midYear === year && row.band === band && belongs(row.areaCode))
    .reduce((total, { value }) => total + (value ?? 0), 0);

describe('the population as published', () => {
  it('counts the people aged 65 and over of England', () => {
    expect(people('E92000001', 2015, 'AGE_65_PLUS')).toBe(9_711_572);
    expect(people('E92000001', 2020, 'AGE_65_PLUS')).toBe(10_464_019);
    expect(people('E92000001', 2024, 'AGE_65_PLUS')).toBe(10_981_092);
  });

  it('adds up to England over the lower tier of 2023', () => {
    expect(sum(2023, 'AGE_65_PLUS', (code) => /^E0[6-9]/.test(code))).toBe(10_783_087);
    expect(sum(2023, 'ALL_AGES', (code) => /^E0[6-9]/.test(code))).toBe(57_690_323);
  });

  it('adds up to England over the councils of 2024, but for the Isles of Scilly, which are withheld', () => {
    const councils = sum(2024, 'AGE_65_PLUS', (code) => types.get(code) === 'CASSR');
    expect(people('E09000001', 2024, 'AGE_65_PLUS')).toBe(1399);
    expect(10_981_092 - councils).toBe(596);
  });

  it.each(['AGE_65_PLUS', 'AGE_75_PLUS', 'AGE_85_PLUS', 'ALL_AGES'])(
    'adds up over regions to England in each year, %s',
    (band) => {
      for (let year = 2015; year <= 2020; year += 1) {
        expect(sum(year, band, (code) => types.get(code) === 'REGION')).toBe(people('E92000001', year, band));
      }
    },
  );

  it('has adults for 2020 that fit the older bands', () => {
    expect(people('E92000001', 2020, 'AGE_18_PLUS')).toBe(44_456_850);
    expect(sum(2020, 'AGE_18_PLUS', (code) => types.get(code) === 'REGION')).toBe(44_456_850);
  });

  it('marks what the publisher withheld, and never a number beside it', () => {
    const withheld = rows.filter(({ status }) => status === 'SUPPRESSED');
    expect(withheld.map(({ areaCode, band }) => `${areaCode} ${band}`)).toEqual([
      'E06000017 AGE_18_PLUS',
      'E06000053 AGE_18_PLUS',
      'E06000053 AGE_65_PLUS',
      'E09000001 AGE_18_PLUS',
    ]);
    for (const { value } of withheld) expect(value).toBeNull();
  });

  it('keeps census counts apart from mid-year estimates', () => {
    expect(new Set(rows.filter(({ basis }) => basis === 'CENSUS').map(({ midYear }) => midYear))).toEqual(
      new Set([2021]),
    );
  });

  it('gives each area, year and band once, and only England and Wales', () => {
    const keys = rows.map(({ areaCode, midYear, band }) => `${areaCode} ${midYear} ${band}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(rows.filter(({ areaCode }) => !/^[EW]/.test(areaCode) || !types.has(areaCode))).toEqual([]);
  });

  it('gives Oldham the number that its rate in 2025 divides by', () => {
    expect(people('E08000004', 2024, 'AGE_65_PLUS')).toBe(39_562);
  });
});
