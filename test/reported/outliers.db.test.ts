import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf } from '../imports/support/import';
import { describeWithSharedData, sharedData } from '../support/shared-data';

describeWithSharedData('extreme unit costs', () => {
  test('are kept and warned of, row by row', async () => {
    const db = await databaseWithAreas();
    const tidy = sharedData('fees', 'pss_ex1_weekly_unit_costs_65plus_tidy_2009-10_2014-15.csv');
    const result = await importFiles(db, 'pss-ex1', tidy);
    expect(result).toMatchObject({ rows: 3648, accepted: 3648, rejected: 0 });
    const warnings = result.messages.filter(({ rule }) => rule === 'FIGURE_OUTLIER');
    expect(warnings.length).toBeGreaterThan(20);
    expect(warnings.every(({ row }) => row !== null)).toBe(true);
    const extreme = await rowsOf<{ value: number; reason: string }>(
      db,
      `SELECT value, reason FROM reported_figure WHERE (measure, area_code, month) IN
         (('unit_cost_nursing_65_plus', 'E10000028', '2011-03-31'),
          ('unit_cost_residential_65_plus_external', 'E08000008', '2013-03-31')) ORDER BY month`,
    );
    expect(extreme.map(({ value }) => value)).toEqual([841, 1_396_384.6]);
    expect(extreme[0]!.reason).toMatch(
      /An extreme outlier, 1.6 times the council in the middle of that year/,
    );
  });
});
