import { gzipSync } from 'node:zlib';
import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

describeWithSharedData('the latest ratings of England, February 2021', () => {
  let db: Database;
  beforeAll(async () => {
    db = await databaseWithAreas();
    const file = sharedData('cqc', 'latest_ratings_care_homes_england_2021-02.csv.gz');
    const result = await importFiles(db, 'cqc-ratings-csv', file, { referenceDate: '2021-02-01' });
    expect(result).toMatchObject({ outcome: 'PUBLISHED', rows: 14_855, accepted: 14_840, rejected: 0 });
  });

  const homesOf = async (council: string) => {
    const [row] = await rowsOf(
      db,
      `SELECT count(*) FROM location_sighting s JOIN area a ON a.code = s.council_code WHERE a.name = $1`,
      [council],
    );
    return row!.count;
  };

  test('have 14,840 homes, each with one headline rating', async () => {
    const [homes] = await rowsOf(
      db,
      `SELECT count(*), count(DISTINCT location_id) AS ids, count(*) FILTER (WHERE status = 'RATED') AS rated FROM rating_sighting`,
    );
    expect(homes).toEqual({ count: 14_840, ids: 14_840, rated: 14_839 });
  });

  test.each([
    ['Staffordshire', 236],
    ['Stoke-on-Trent', 79],
    ['Nottingham', 74],
    ['Nottinghamshire', 272],
    ['Bolton', 51],
    ['Essex', 399],
  ])('have the homes of %s: %d', async (council, homes) => {
    expect(await homesOf(council)).toBe(homes);
  });

  test('have the ratings of Staffordshire', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT overall, count(*) FROM rating_sighting JOIN location_sighting USING (release_id, location_id)
         WHERE council_code = 'E10000028' GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { overall: 'GOOD', count: 171 },
      { overall: 'INADEQUATE', count: 4 },
      { overall: 'OUTSTANDING', count: 8 },
      { overall: 'REQUIRES_IMPROVEMENT', count: 53 },
    ]);
  });

  test('take the headline of a home, not the rating of one of its services', async () => {
    expect(
      await rowsOf(db, `SELECT overall, published_on FROM rating_sighting WHERE location_id = '1-136847550'`),
    ).toEqual([{ overall: 'GOOD', published_on: '2018-09-11' }]);
  });

  test('are in the councils of that time, among them one since abolished', async () => {
    expect(await rowsOf(db, `SELECT count(*) FROM location_sighting WHERE council_code IS NULL`)).toEqual([
      { count: 0 },
    ]);
    expect(await homesOf('Cumbria')).toBeGreaterThan(100);
    expect(await homesOf('Herefordshire, County of')).toBeGreaterThan(50);
  });

  test('are complete for rated homes of every English council of the day', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT kind, has_homes, has_beds, has_ratings, count(*) FROM release_coverage GROUP BY 1, 2, 3, 4`,
      ),
    ).toEqual([{ kind: 'SNAPSHOT', has_homes: false, has_beds: false, has_ratings: true, count: 151 }]);
  });

  test('say which are inherited, and have no brand where the file has a dash', async () => {
    expect(await rowsOf(db, 'SELECT count(*) FROM rating_sighting WHERE is_inherited')).toEqual([
      { count: 567 },
    ]);
    expect(await rowsOf(db, `SELECT count(*) FROM location_sighting WHERE brand_id = '-'`)).toEqual([
      { count: 0 },
    ]);
    expect(await rowsOf(db, 'SELECT count(*) FROM location_sighting WHERE longitude IS NULL')).toEqual([
      { count: 32 },
    ]);
  });
});

describe('a file of latest ratings', () => {
  const header =
    'Location.ID,Location.Name,Care.Home.,Location.Post.Code,Location.Local.Authority,Service...Population.Group,Domain,Latest.Rating,Publication.Date';
  const home = (
    id: string,
    group: string,
    domain: string,
    rating: string,
    date = '21/06/2018',
    council = 'Oldham',
  ) => `${id},House,Y,OL1 1AA,${council},${group},${domain},${rating},${date}`;
  let db: Database;
  beforeAll(async () => {
    db = await databaseWithAreas();
  });
  const imported = async (rows: string[], referenceDate: string) => {
    const file = fileOf('ratings.csv.gz', gzipSync([header, ...rows].join('\r\n')));
    const result = await importFiles(db, 'cqc-ratings-csv', file, { referenceDate });
    const ratings = await rowsOf(db, 'SELECT * FROM rating_sighting WHERE release_id = $1 ORDER BY 2', [
      result.release,
    ]);
    return { result, rules: rulesOf(result), ratings };
  };

  test('repeats a home for each key question, in any order: one rating with its five domains', async () => {
    const { ratings, result } = await imported(
      [
        home('1-1', 'Overall', 'Safe', 'Requires Improvement'),
        home('1-1', 'Overall', 'Overall', 'Good'),
        home('1-1', 'Overall', 'Well-led', 'Good'),
      ],
      '2021-01-01',
    );
    expect(result).toMatchObject({ rows: 3, accepted: 3 });
    expect(ratings).toMatchObject([
      {
        overall: 'GOOD',
        domains: [
          { domain: 'SAFE', status: 'RATED', band: 'REQUIRES_IMPROVEMENT' },
          { domain: 'WELL_LED', status: 'RATED', band: 'GOOD' },
        ],
      },
    ]);
  });

  test('may have ratings of services only: the home goes in unrated', async () => {
    const { ratings, rules } = await imported(
      [home('1-1', 'Substance misuse services', 'Overall', 'Good')],
      '2021-01-02',
    );
    expect(ratings).toEqual([]);
    expect(rules).toMatchObject({ RATING_NO_HEADLINE: 1 });
  });

  test('with ratings or dates that are none rejects those rows', async () => {
    const good = Array.from({ length: 60 }, (_, i) => home(`1-${i}`, 'Overall', 'Overall', 'Good'));
    const { result, rules } = await imported(
      [
        ...good,
        home('2-1', 'Overall', 'Overall', 'Splendid'),
        home('2-2', 'Overall', 'Overall', 'Good', '05/29/2021'),
      ],
      '2021-01-03',
    );
    expect(result).toMatchObject({ rows: 62, accepted: 60, rejected: 2, outcome: 'PUBLISHED' });
    expect(rules).toMatchObject({ RATING_UNKNOWN: 1, DATE_UNREADABLE: 1, DATE_ORDER_MIXED: 1 });
  });

  test('with only some councils is complete for these, and says so', async () => {
    const { result, rules } = await imported(
      [home('1-1', 'Overall', 'Overall', 'Good', '21/06/2018', 'Bolton')],
      '2021-01-04',
    );
    expect(
      await rowsOf(db, 'SELECT council_code FROM release_coverage WHERE release_id = $1', [result.release]),
    ).toEqual([{ council_code: 'E08000001' }]);
    expect(rules).toEqual({ COVERAGE_ASSUMED: 1 });
  });
});
