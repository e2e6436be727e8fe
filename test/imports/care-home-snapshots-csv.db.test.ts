import type { Database } from '../../server/database/database';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

const list = (name: string) => sharedData('cqc', 'snapshots_greater_manchester', `${name}.csv`);

describeWithSharedData('the lists of Greater Manchester', () => {
  let db: Database;
  const results: Record<string, Awaited<ReturnType<typeof importFiles>>> = {};
  beforeAll(async () => {
    db = await databaseWithAreas();
    for (const name of [
      'gm_care_homes_2018-09',
      'gm_care_homes_2019-04',
      'gm_care_homes_2019-08',
      'trafford_care_homes_2018-03',
      'trafford_care_homes_2020-04',
    ])
      results[name] = await importFiles(db, 'care-home-snapshots-csv', list(name));
  });
  const homesOf = (council: string) =>
    rowsOf(
      db,
      `SELECT as_at, count(*) FROM location_sighting WHERE council_code = $1 GROUP BY 1 ORDER BY 1`,
      [council],
    );

  test.each([
    ['gm_care_homes_2018-09', 566],
    ['gm_care_homes_2019-04', 562],
    ['gm_care_homes_2019-08', 559],
    ['trafford_care_homes_2018-03', 61],
    ['trafford_care_homes_2020-04', 57],
  ])('%s has %d homes, all in their council though the codes lack a digit', (name, homes) => {
    expect(results[name]).toMatchObject({ outcome: 'PUBLISHED', rows: homes, accepted: homes, rejected: 0 });
  });

  test('show the homes of Bolton: 55, 54, 54', async () => {
    expect(await homesOf('E08000001')).toEqual([
      { as_at: '2018-09-01', count: 55 },
      { as_at: '2019-04-01', count: 54 },
      { as_at: '2019-08-01', count: 54 },
    ]);
  });

  test('recognise a home of one list in the next, also under a shorter name', async () => {
    const ids = await rowsOf(
      db,
      `SELECT as_at, count(DISTINCT location_id) AS ids, array_agg(name) AS names FROM location_sighting
       WHERE location_id IN (SELECT location_id FROM location_sighting WHERE name ILIKE '%7 Crawford Street%')
       GROUP BY 1 ORDER BY 1`,
    );
    expect(ids).toMatchObject([
      { ids: 1, names: ['Royal Mencap Society - 7 Crawford Street'] },
      { ids: 1 },
      { ids: 1, names: ['Crawford Street'] },
    ]);
    expect(rulesOf(results['gm_care_homes_2019-08']!)).toMatchObject({
      IDENTITY_BY_NAME: 1,
      REFERENCE_DATE_ASSUMED: 1,
    });
  });

  test('take the identifier of the regulator where the list has one', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT count(*) FROM location_sighting WHERE as_at = '2020-04-01' AND location_id LIKE '1-%'`,
      ),
    ).toEqual([{ count: 57 }]);
  });

  test('have no value where the file has NA, no telephone numbers, and a home with both services has nursing', async () => {
    expect(
      await rowsOf(db, `SELECT count(*) FROM location_sighting WHERE kept_aside::text ~ '"NA"|telephone'`),
    ).toEqual([{ count: 0 }]);
    expect(
      await rowsOf(db, `SELECT count(*) FROM location_sighting WHERE as_at = '2018-09-01' AND with_nursing`),
    ).toEqual([{ count: 189 }]);
  });

  test('are complete for the councils in them, for homes and not for beds or ratings', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT from_date, count(*), bool_and(has_homes) AS homes, bool_or(has_beds OR has_ratings) AS more
         FROM release_coverage GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { from_date: '2018-03-01', count: 1, homes: true, more: false },
      { from_date: '2018-09-01', count: 10, homes: true, more: false },
      { from_date: '2019-04-01', count: 10, homes: true, more: false },
      { from_date: '2019-08-01', count: 10, homes: true, more: false },
      { from_date: '2020-04-01', count: 1, homes: true, more: false },
    ]);
  });

  test('of one council and the same month do not replace the list of all ten', async () => {
    const trafford = await importFiles(db, 'care-home-snapshots-csv', list('trafford_care_homes_2018-09'));
    expect(trafford).toMatchObject({ outcome: 'PUBLISHED', accepted: 60 });
    expect(await rowsOf(db, `SELECT count(*) FROM release WHERE status = 'REPLACED'`)).toEqual([
      { count: 0 },
    ]);
  });
});
