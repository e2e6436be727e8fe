import type { Database } from '../../server/database/database';
import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf, rulesOf } from '../imports/support/import';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';

interface Stored {
  measure: string;
  area_code: string;
  month: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: string;
  reason: string | null;
  flags: string[];
  as_published: string | null;
}

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

async function imported(file: string, options = {}) {
  const result = await importFiles(db, 'pss-ex1', file, options);
  const rows = await rowsOf<Stored>(db, 'SELECT * FROM reported_figure WHERE release_id = $1', [
    result.release,
  ]);
  const figures = new Map(rows.map((row) => [`${row.measure} ${row.area_code} ${row.month}`, row]));
  return { result, rules: rulesOf(result), rows, figures };
}

describeWithSharedData('the published tables of council unit costs', () => {
  const file = (name: string) => sharedData('fees', `pss_ex1_${name}.csv`);
  const tidy = () => imported(file('weekly_unit_costs_65plus_tidy_2009-10_2014-15'));

  test.each([
    ['2009-10', '2010-03-31', 153],
    ['2012-13', '2013-03-31', 153],
    ['2013-14', '2014-03-31', 153],
    ['2014-15', '2015-03-31', 162],
  ])('those of %s say of every council and measure what the tidy table says', async (year, day, areas) => {
    const { result, rows, figures } = await imported(file(`unit_costs_${year}`));
    expect(result).toMatchObject({ rows: areas, accepted: areas, rejected: 0, outcome: 'PUBLISHED' });
    const same = (await tidy()).rows.filter(({ month }) => month === day);
    expect(same).toHaveLength(152 * 4);
    const different = same.filter((one) => {
      const other = figures.get(`${one.measure} ${one.area_code} ${one.month}`);
      return !other || other.value !== one.value || other.status !== one.status;
    });
    expect(different.map((one) => [one.measure, one.area_code, one.value, one.status])).toEqual([]);
    const councils = rows.filter(({ area_code: code }) => /^E0|^E10/.test(code));
    expect(councils.filter(({ measure }) => measure.startsWith('unit_cost'))).toHaveLength(152 * 4);
  });
});

test('a file with another header is refused, and nothing is lost', async () => {
  const broken = fileOf('broken.csv', 'council,cost\n102-Cumbria,500\n');
  const { result } = await imported(broken);
  expect(result.outcome).toBe('REFUSED');
  expect(rulesOf(result)).toEqual({ HEADER_MISSING: 1 });
});
