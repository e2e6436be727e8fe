import type { Database } from '../../server/database/database';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

const folder = sharedData('cqc', 'api_oldham_2025-03');

describeWithSharedData('the register of Oldham, March 2025', () => {
  let db: Database;
  let rules: Record<string, number>;

  beforeAll(async () => {
    db = await databaseWithAreas();
    const result = await importFiles(db, 'cqc-locations-api', folder, { referenceDate: '2025-03-31' });
    expect(result).toMatchObject({ outcome: 'PUBLISHED', rows: 451, accepted: 451, rejected: 0 });
    rules = rulesOf(result);
  });

  test('has 451 locations, of which 87 were ever care homes', async () => {
    expect(
      await rowsOf(db, 'SELECT is_care_home, count(*) FROM location_sighting GROUP BY 1 ORDER BY 1'),
    ).toEqual([
      { is_care_home: false, count: 364 },
      { is_care_home: true, count: 87 },
    ]);
  });

  test('has 44 care homes with 1,574 beds registered on that day, 8 with nursing with 402', async () => {
    const open = `FROM location_sighting WHERE is_care_home AND deregistered_on IS NULL`;
    expect(await rowsOf(db, `SELECT count(*), sum(registered_beds) AS beds ${open}`)).toEqual([
      { count: 44, beds: 1574 },
    ]);
    expect(
      await rowsOf(db, `SELECT count(*), sum(registered_beds) AS beds ${open} AND with_nursing`),
    ).toEqual([{ count: 8, beds: 402 }]);
  });

  test('links 28 of the 43 deregistered care homes to a successor', async () => {
    const [closed] = await rowsOf(
      db,
      `SELECT count(*) AS closed,
              count(*) FILTER (WHERE EXISTS (SELECT FROM location_link_sighting l WHERE l.predecessor_id = location_id)) AS linked
       FROM   location_sighting WHERE is_care_home AND deregistered_on IS NOT NULL`,
    );
    expect(closed).toEqual({ closed: 43, linked: 28 });
  });

  test('has each link once, though both ends tell of it', async () => {
    // The file's 254 relationships, seen from one end or from both.
    expect(await rowsOf(db, 'SELECT count(*) FROM location_link_sighting')).toEqual([{ count: 134 }]);
  });

  test('is complete for Oldham from April 2011 to the reference date, and says that this is assumed', async () => {
    expect(await rowsOf(db, 'SELECT * FROM release_coverage')).toMatchObject([
      {
        council_code: 'E08000004',
        kind: 'REGISTER',
        from_date: '2011-04-01',
        to_date: '2025-03-31',
        has_beds: true,
      },
    ]);
    expect(rules).toMatchObject({ COVERAGE_ASSUMED: 1 });
  });

  test('keeps the rating of the single assessment framework, which has no current rating', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT published_on, framework, service_group, status, overall, jsonb_array_length(domains) AS domains
         FROM rating_sighting WHERE location_id = '1-5203053560' ORDER BY published_on DESC`,
      ),
    ).toEqual([
      {
        published_on: '2024-09-17',
        framework: 'SINGLE_ASSESSMENT_FRAMEWORK',
        service_group: 'Care Homes',
        status: 'RATED',
        overall: 'GOOD',
        domains: 5,
      },
      expect.objectContaining({
        published_on: '2020-12-18',
        framework: 'KEY_LINES_OF_ENQUIRY',
        overall: 'GOOD',
        domains: 5,
      }),
      expect.objectContaining({ published_on: '2019-07-17', overall: 'REQUIRES_IMPROVEMENT', domains: 2 }),
    ]);
  });

  test('never makes a rating of “Inspected but not rated” or “No published rating”', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT r.status, r.overall, r.published_on FROM rating_sighting r WHERE location_id = '1-120031878' ORDER BY 3`,
      ),
    ).toEqual([
      { status: 'RATED', overall: 'INADEQUATE', published_on: '2017-03-01' },
      { status: 'RATED', overall: 'GOOD', published_on: '2017-06-03' },
      { status: 'RATED', overall: 'GOOD', published_on: '2019-12-19' },
      { status: 'INSPECTED_BUT_NOT_RATED', overall: null, published_on: '2021-03-25' },
    ]);
    const [unpublished] = await rowsOf(
      db,
      `SELECT count(*) FROM rating_sighting WHERE status = 'NO_PUBLISHED_RATING' AND location_id IN
         (SELECT location_id FROM rating_sighting WHERE status = 'RATED')`,
    );
    expect(unpublished).toEqual({ count: 0 });
  });

  test('marks ratings given to the registration before as inherited', async () => {
    const inherited = await rowsOf(
      db,
      `SELECT DISTINCT location_id FROM rating_sighting JOIN location_sighting USING (release_id, location_id)
       WHERE is_inherited AND is_care_home ORDER BY 1`,
    );
    expect(inherited.map(({ location_id }) => location_id)).toEqual([
      '1-16483173019',
      '1-16964879095',
      '1-18437805065',
      '1-18648277454',
      '1-9513445383',
    ]);
  });

  test('takes the names of providers from the files beside it, and no name of a person from any', async () => {
    const [named] = await rowsOf(
      db,
      'SELECT count(*) FROM location_sighting WHERE provider_name IS NOT NULL',
    );
    expect(named!.count).toBeGreaterThan(10);
    const [text] = await rowsOf<{ all: string }>(
      db,
      `SELECT string_agg(location_sighting::text, ' ') AS all FROM location_sighting`,
    );
    expect(text!.all).not.toMatch(/REDACTED|personFamilyName|Registered Manager|016\d{8}/);
  });

  test('has a home without ICB code where the file has none', async () => {
    const [icb] = await rowsOf(
      db,
      `SELECT count(*) FILTER (WHERE icb_code IS NULL) AS without, count(DISTINCT icb_code) AS icbs FROM location_sighting`,
    );
    expect(icb).toEqual({ without: 3, icbs: 1 });
  });

  test('changes nothing and says so when it is imported again', async () => {
    const again = await importFiles(db, 'cqc-locations-api', folder, { referenceDate: '2025-03-31' });
    expect(again).toMatchObject({ outcome: 'UNCHANGED', rows: 0 });
    expect(rulesOf(again)).toEqual({ RELEASE_UNCHANGED: 1 });
    expect(await rowsOf(db, 'SELECT count(*) FROM publication')).toEqual([{ count: 1 }]);
  });

  test('leaves nothing behind when it is only tried', async () => {
    const tried = await importFiles(db, 'cqc-locations-api', folder, {
      referenceDate: '2025-04-30',
      dryRun: true,
    });
    expect(tried).toMatchObject({ outcome: 'CHECKED', release: null, accepted: 451 });
    expect(await rowsOf(db, 'SELECT count(*) FROM release')).toEqual([{ count: 1 }]);
    expect(await rowsOf(db, 'SELECT count(*) FROM location_sighting')).toEqual([{ count: 451 }]);
  });

  test('takes the newest date in the files where none is given', async () => {
    const tried = await importFiles(db, 'cqc-locations-api', `${folder}/location_details.json`, {
      dryRun: true,
    });
    expect(tried.messages.find(({ rule }) => rule === 'REFERENCE_DATE_ASSUMED')).toMatchObject({
      value: '2025-03-13',
    });
  });

  test('reads one object in one file, and a list of ids alone is refused', async () => {
    const one = `${folder}/samples/location_nursing_and_residential.json`;
    expect(await importFiles(db, 'cqc-locations-api', one, { dryRun: true, covers: ['none'] })).toMatchObject(
      { accepted: 1 },
    );
    const ids = await importFiles(db, 'cqc-locations-api', `${folder}/locations.json`, { dryRun: true });
    expect(ids).toMatchObject({
      outcome: 'REFUSED',
      messages: [{ rule: 'HEADER_MISSING', column: 'locationId' }],
    });
  });
});
