import type { Database } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { importFiles, rowsOf } from '../imports/support/import.js';
import { figure, seriesOf } from '../factories/questions.js';
import { testDatabase } from '../support/postgres.js';
import { describeWithSharedData, sharedData } from '../support/shared-data.js';

const OLDHAM = 'E08000004';
const NURSING = { serviceType: 'CARE_HOME_WITH_NURSING' } as const;

describeWithSharedData('the register of Oldham, March 2025', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase({ seeded: true });
    const file = sharedData('cqc', 'api_oldham_2025-03', 'location_details.json');
    await importFiles(db, 'cqc-locations-api', file, {
      referenceDate: '2025-03-31',
      rebuild: rebuildDerived,
    });
  });
  const on = async (day: string, split = {}) => [
    (await figure(db, 'care_homes', OLDHAM, { day, ...split })).value,
    (await figure(db, 'registered_beds', OLDHAM, { day, ...split })).value,
  ];
  /** Registrations not ended on a day, as the file has them: a home counts twice while its registrations overlap. */
  const registrations = async (day: string) => {
    const [row] = await rowsOf(
      db,
      `SELECT count(*) AS homes, sum(registered_beds) AS beds FROM location_sighting
       WHERE is_care_home AND council_code = $1 AND registered_from <= $2 AND coalesce(deregistered_on, 'infinity') > $2`,
      [OLDHAM, day],
    );
    return [Number(row!.homes), Number(row!.beds)] as const;
  };

  test('has 87 care homes ever; on 31 March 2025 44 with 1,574 beds, 8 of them with nursing with 402', async () => {
    const where = `WHERE council_code = '${OLDHAM}'`;
    expect(await rowsOf(db, `SELECT count(*) FROM care_home ${where}`)).toEqual([{ count: 87 }]);
    expect(await on('2025-03-31')).toEqual([44, 1574]);
    expect(await on('2025-03-31', NURSING)).toEqual([8, 402]);
    expect(await on('2025-03-31', { serviceType: 'CARE_HOME_WITHOUT_NURSING' })).toEqual([36, 1172]);
  });

  test('has 3,979 beds for every 100,000 people of 65 and over, of whom there were 39,562 in mid-2024', async () => {
    const rate = await figure(db, 'beds_per_100k', OLDHAM, { day: '2025-03-31' });
    expect(rate).toMatchObject({
      ...{
        status: 'PRESENT',
        numerator: 1574,
        denominator: 39_562,
        midYear: 2024,
        band: 'AGE_65_PLUS',
        flags: [],
      },
      ...{ contributing: 44, expected: 44 },
    });
    expect(rate.value).toBeCloseTo((100_000 * 1574) / 39_562, 9);
    expect(Math.round(rate.value!)).toBe(3979);
    expect(
      await rowsOf(db, `SELECT DISTINCT dataset_code FROM release WHERE id = ANY ($1) ORDER BY 1`, [
        rate.releaseIds,
      ]),
    ).toEqual([{ dataset_code: 'cqc-locations-api' }, { dataset_code: 'population-of-other-publications' }]);
  });

  test('links 28 of the 43 that ended to a successor', async () => {
    const ended = `FROM care_home h WHERE council_code = '${OLDHAM}' AND deregistered_on IS NOT NULL`;
    const stated = `EXISTS (SELECT FROM location_link_sighting l WHERE l.predecessor_id = h.location_id)`;
    expect(await rowsOf(db, `SELECT count(*), count(*) FILTER (WHERE ${stated}) AS linked ${ended}`)).toEqual(
      [{ count: 43, linked: 28 }],
    );
  });

  test.each([
    ['2012-01-01', 49, 1899],
    ['2018-01-01', 43, 1765],
    ['2022-01-01', 44, 1787],
    ['2024-01-01', 42, 1689],
    ['2025-01-01', 41, 1604],
  ])('had on %s %d homes with %d beds, at their present numbers of beds', async (day, homes, beds) => {
    expect(await on(day)).toEqual([homes, beds]);
    expect(await registrations(day)).toEqual([homes, beds]);
    expect((await figure(db, 'registered_beds', OLDHAM, { day })).flags).toEqual(['ESTIMATED']);
  });

  // Treetops was registered anew on 4 June 2018 and its old registration of 31 beds ended on the 18th; Franklin House
  // anew on the 13th, while its old one of 38 beds stood until 19 November.
  test.each([
    ['2018-06-03', 0, 0],
    ['2018-06-04', 1, 31],
    ['2018-06-13', 2, 69],
    ['2018-06-18', 1, 38],
    ['2018-11-19', 0, 0],
  ])(
    'counts a home once on %s, where the file has %d registrations and %d beds more',
    async (day, homes, beds) => {
      const [counted, told] = [await on(day), await registrations(day)];
      expect([told[0] - counted[0]!, told[1] - counted[1]!]).toEqual([homes, beds]);
    },
  );

  test('counts no opening and no closure in the month of a linked change of provider', async () => {
    const months: [string, string] = ['2018-06', '2018-06'];
    expect(await seriesOf(db, 'opened_beds', OLDHAM, months)).toEqual({ '2018-06': 0 });
    expect(await seriesOf(db, 'closed_beds', OLDHAM, months)).toEqual({ '2018-06': 0 });
    expect(await seriesOf(db, 'extended_beds', OLDHAM, months)).toEqual({ '2018-06': 2 + 3 });
  });

  test('has a series of every month from April 2011 to March 2025, that ends with the figures of the day', async () => {
    const beds = await seriesOf(db, 'registered_beds', OLDHAM, ['2000-01', '2030-12']);
    expect(Object.keys(beds)).toHaveLength(14 * 12);
    expect([Object.keys(beds)[0], Object.values(beds).at(-1)]).toEqual(['2011-04', 1574]);
    expect(Object.values(beds)).not.toContain(null);
  });

  test('keeps the identity in each of them', async () => {
    const [row] = await rowsOf(
      db,
      `SELECT count(*) AS months, count(*) FILTER (WHERE opening + opened + extended - closed - reduced + reclassified <> closing) AS broken
       FROM area_flow WHERE area_code = '${OLDHAM}' AND service_type = 'ALL'`,
    );
    expect(row).toEqual({ months: 14 * 12 - 1, broken: 0 });
  });

  test('leaves the board, the region and England without a figure', async () => {
    for (const area of ['E54000057', 'E12000002', 'E92000001'])
      expect(await figure(db, 'care_homes', area, { day: '2025-03-31' })).toMatchObject({
        ...{
          value: null,
          status: 'NOT_AVAILABLE',
          reason: expect.stringMatching(/^Home-level releases cover 1 of \d+ councils/),
        },
      });
  });
});
