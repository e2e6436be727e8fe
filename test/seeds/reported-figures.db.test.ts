import path from 'node:path';
import type { Database } from '../../server/database/database';
import { stageReported } from '../../server/imports/load-reported';
import { ensureDatasets } from '../../server/releases';
import { pssEx1 } from '../../server/reported/import/pss-ex1/pss-ex1';
import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf } from '../imports/support/import';
import { describeWithSharedData, sharedData } from '../support/shared-data';

interface Figure {
  measure: string;
  area_code: string;
  month: string;
  [column: string]: unknown;
}

let db: Database;
let seeded: Figure[];

const figuresOf = (releases: readonly (number | null)[]) =>
  rowsOf<Figure>(
    db,
    `SELECT measure, area_code, month, round(value::numeric, 2) AS value, round(numerator::numeric, 2) AS numerator,
            round(denominator::numeric, 2) AS denominator, status, reason, flags
     FROM reported_figure WHERE release_id = ANY ($1) ORDER BY measure, area_code, month`,
    [releases],
  );

beforeAll(async () => {
  db = await databaseWithAreas();
  await ensureDatasets(db.pool, [pssEx1.dataset]);
  seeded = await figuresOf(await stageReported(db, path.resolve(__dirname, '../../seeds/reported')));
});

test('six years of every council that there was, and of England where it was published', () => {
  const of = (month: string) =>
    new Set(seeded.filter((one) => one.month === month).map((one) => one.area_code));
  const councils = [2010, 2011, 2012, 2013, 2014, 2015].map((year) => of(`${year}-03-31`).size);
  expect(councils).toEqual([153, 152, 152, 153, 153, 162]);
  expect(seeded).toHaveLength(4942);
});

test('2014-15, and only that, is a break in the series', () => {
  for (const { month, flags } of seeded)
    expect((flags as string[]).includes('BREAK_IN_SERIES')).toBe(month === '2015-03-31');
});

describeWithSharedData('what the seeds say', () => {
  const imported = async (name: string) => {
    const file = sharedData('fees', `pss_ex1_${name}.csv`);
    return figuresOf([(await importFiles(db, 'pss-ex1', file)).release]);
  };
  const ofYear = (figures: Figure[], ...ends: string[]) =>
    figures.filter(({ month }) => ends.includes(month));

  test.each([
    ['2009-10', '2010-03-31'],
    ['2012-13', '2013-03-31'],
    ['2013-14', '2014-03-31'],
  ])('of %s is what the importer reads from the published table, words and all', async (year, end) => {
    expect(ofYear(seeded, end)).toEqual(await imported(`unit_costs_${year}`));
  });

  test('of 2014-15 too; weeks of regions come from the table of activity', async () => {
    const costs = await imported('unit_costs_2014-15');
    const isTotal = ({ area_code: code }: Figure) => /^E(12|92)/.test(code);
    const weeks = (await imported('activity_2014-15')).filter(isTotal);
    const place = ({ measure, area_code: code }: Figure) => `${measure} ${code}`;
    const both = [...costs, ...weeks].sort((a, b) => (place(a) < place(b) ? -1 : 1));
    expect(ofYear(seeded, '2015-03-31')).toEqual(both);
  });

  test('of 2010-11 and 2011-12 is what the tidy table says', async () => {
    const ends = ['2011-03-31', '2012-03-31'];
    const tidy = await imported('weekly_unit_costs_65plus_tidy_2009-10_2014-15');
    expect(ofYear(seeded, ...ends)).toEqual(ofYear(tidy, ...ends));
  });
});
