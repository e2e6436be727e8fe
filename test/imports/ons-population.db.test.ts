import { utils, write } from '@e965/xlsx';
import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

async function imported(file: string, options = {}) {
  const result = await importFiles(db, 'ons-population', file, options);
  const of = async (area: string, year: number) =>
    Object.fromEntries(
      (
        await rowsOf<{ band: string; said: string }>(
          db,
          `SELECT band, coalesce(value::text, status) AS said FROM population_fact
           WHERE release_id = $1 AND area_code = $2 AND mid_year = $3`,
          [result.release, area, year],
        )
      ).map(({ band, said }) => [band, said]),
    );
  return { result, rules: rulesOf(result), of };
}

describeWithSharedData('population', () => {
  const file = (name: string) => sharedData('population', name);

  test('by mid-year and band, England in capitals and codes of every generation', async () => {
    const { result, of } = await imported(file('ons_mye_2015_2020_65_75_85plus.csv'));
    expect(result).toMatchObject({ rows: 2596, accepted: 2272, rejected: 0 });
    expect(await of('E92000001', 2015)).toMatchObject({ AGE_65_PLUS: '9711572' });
    expect(await of('E92000001', 2020)).toMatchObject({ AGE_65_PLUS: '10464019' });
    expect(Object.keys(await of('E06000028', 2016)).length).toBeGreaterThan(0);
  });

  test('by single year of age, as csv with decimals: the mid-year comes from the name of the file', async () => {
    const { result, rules, of } = await imported(file('ons_mye_2023_lad_single_year_of_age.csv'));
    expect(result).toMatchObject({ rows: 360, accepted: 318, rejected: 0 });
    expect(rules).toMatchObject({ MID_YEAR_ASSUMED: 1, AREA_NOT_MODELLED: 1 });
    expect(await of('E06000001', 2023)).toMatchObject({ ALL_AGES: '95366' });
    expect(
      await rowsOf(
        db,
        `SELECT sum(value) AS people FROM population_fact WHERE release_id = $1 AND band = 'AGE_65_PLUS' AND area_code LIKE 'E%'`,
        [result.release],
      ),
    ).toEqual([{ people: '10783087' }]);
  });

  test('in the workbook that the Office for National Statistics publishes, header in row 8', async () => {
    const { result, of } = await imported(file('ons_mye_2020_on_2021_geography.xls'));
    expect(result).toMatchObject({ rows: 420, accepted: 366, rejected: 0 });
    expect(await of('E92000001', 2020)).toMatchObject({ ALL_AGES: '56550138', AGE_65_PLUS: '10464019' });
  });

  test('of adults, withheld where the publisher withholds it', async () => {
    const { of } = await imported(file('ons_mye_2024_utla_18_64_and_65plus_from_ascof.csv'));
    expect(await of('E06000001', 2024)).toEqual({ AGE_18_PLUS: '77090', AGE_65_PLUS: '19648' });
    expect(await of('E06000053', 2024)).toEqual({ AGE_18_PLUS: 'SUPPRESSED', AGE_65_PLUS: 'SUPPRESSED' });
    expect(await of('E09000001', 2024)).toEqual({ AGE_18_PLUS: 'SUPPRESSED', AGE_65_PLUS: '1399' });
  });

  test('of the census, by age group', async () => {
    const { result, of } = await imported(file('census2021_utla_age_9_bands.csv'));
    expect(result).toMatchObject({ rows: 1368, accepted: 1368 });
    expect(Object.keys(await of('E10000003', 2021)).sort()).toEqual([
      'AGE_65_PLUS',
      'AGE_75_PLUS',
      'ALL_AGES',
    ]);
    expect(
      await rowsOf(db, 'SELECT DISTINCT basis FROM population_fact WHERE release_id = $1', [result.release]),
    ).toEqual([{ basis: 'CENSUS' }]);
  });
});

describe('a population file', () => {
  const tidy = (...rows: string[]) =>
    fileOf('tidy.csv', ['mid_year,area_code,age_65_plus,age_85_plus', ...rows].join('\n'));

  test('with quoted thousands and missing values gives the bands it has', async () => {
    const { of, result } = await imported(tidy('2022,E08000004,"39,000",NA', '2022,E0800001,"48,000",5000'));
    expect(result).toMatchObject({ accepted: 2 });
    expect(await of('E08000004', 2022)).toEqual({ AGE_65_PLUS: '39000' });
    expect(await of('E08000001', 2022)).toEqual({ AGE_65_PLUS: '48000', AGE_85_PLUS: '5000' });
  });

  test('with wrong rows rejects them', async () => {
    const good = Array.from({ length: 100 }, (_, i) => `${1920 + i},E08000004,39000,5000`);
    const { result } = await imported(
      tidy(
        ...good,
        '2022,E08000099,1,1',
        '2022,E08000004,many,1',
        '2022,E08000004,10,11',
        'soon,E08000004,1,1',
        '1950,E08000004,39000,1',
      ),
    );
    expect(result).toMatchObject({ rows: 105, accepted: 100, rejected: 5 });
    expect(result.messages.filter(({ severity }) => severity === 'ERROR').map(({ rule }) => rule)).toEqual([
      'AREA_UNKNOWN',
      'POPULATION_NOT_A_NUMBER',
      'POPULATION_SUBSET_LARGER',
      'DATE_UNREADABLE',
      'DUPLICATE_ROW',
    ]);
  });

  const ages = Array.from({ length: 91 }, (_, age) => `${age}`);
  const sheet = (title: string, header: string[], row: unknown[]) => [
    [title],
    [],
    header,
    row,
    [],
    ['Source: invented'],
  ];

  test('that is a workbook is read from its sheet of all persons, never from that of one sex', async () => {
    const book = utils.book_new();
    const header = ['Code', 'Name', 'All ages', ...ages.slice(0, 90), '90+'];
    const row = (people: number) => ['E08000004', 'Oldham', people * 91, ...ages.map(() => people)];
    for (const [name, people] of [
      ['MYE2 - Males', 1],
      ['MYE2 - Females', 2],
      ['MYE2 - All', 3],
    ] as const)
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet(sheet('Population estimates, mid-2019', header, row(people))),
        name,
      );
    const { of, result } = await imported(
      fileOf('estimates.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' })),
    );
    expect(result).toMatchObject({ rows: 1, accepted: 1 });
    expect(await of('E08000004', 2019)).toEqual({
      ALL_AGES: '273',
      AGE_18_PLUS: '219',
      AGE_65_PLUS: '78',
      AGE_75_PLUS: '48',
      AGE_85_PLUS: '18',
    });
  });

  test('that does not say its year is refused unless the reference date does', async () => {
    const file = fileOf('people.csv', 'area_code,population_18_64,population_65_plus\nE08000004,100,50\n');
    expect((await imported(file)).result).toMatchObject({
      outcome: 'REFUSED',
      messages: [{ rule: 'REFERENCE_DATE_MISSING' }],
    });
    expect(await (await imported(file, { referenceDate: '2025-03-31' })).of('E08000004', 2024)).toEqual({
      AGE_18_PLUS: '150',
      AGE_65_PLUS: '50',
    });
  });

  test.each([
    ['HEADER_MISSING', 'a.csv', 'name,value\nOldham,1\n'],
    [
      'FILE_IS_BINARY',
      'a.xls',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    ],
    [
      'SHEET_MISSING',
      'a.xlsx',
      (() => {
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet([['Contents']]), 'Contents');
        return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
      })(),
    ],
  ])('of the wrong kind is refused: %s', async (rule, name, content) => {
    expect((await imported(fileOf(name, content))).result).toMatchObject({
      outcome: 'REFUSED',
      messages: [{ rule }],
    });
  });
});
