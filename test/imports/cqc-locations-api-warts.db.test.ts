import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { apiLocation } from './support/api-location';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

let day = 1;
/** Imports invented locations as a release of their own and gives the result with what was stored. */
async function imported(...locations: Record<string, unknown>[]) {
  const referenceDate = `2024-01-${String(day++).padStart(2, '0')}`;
  const file = fileOf('locations.json', JSON.stringify(locations));
  const result = await importFiles(db, 'cqc-locations-api', file, { referenceDate, covers: ['none'] });
  const stored = (table: string) =>
    rowsOf(db, `SELECT * FROM ${table} WHERE release_id = $1`, [result.release]);
  return {
    result,
    rules: rulesOf(result),
    sightings: await stored('location_sighting'),
    ratings: await stored('rating_sighting'),
    links: await stored('location_link_sighting'),
  };
}

describe('a location', () => {
  test('with no or zero beds has an unknown number of beds if it is a care home', async () => {
    const { sightings, rules } = await imported(
      apiLocation({ locationId: '1-1', numberOfBeds: 0 }),
      apiLocation({ locationId: '1-2', numberOfBeds: undefined }),
      apiLocation({
        locationId: '1-3',
        careHome: 'N',
        gacServiceTypes: [{ name: 'Dentist' }],
        numberOfBeds: 0,
      }),
    );
    expect(sightings.map(({ registered_beds }) => registered_beds)).toEqual([null, null, null]);
    expect(rules).toEqual({ BEDS_UNKNOWN: 2 });
  });

  test('not marked as a care home is one if its services are', async () => {
    const services = [{ name: 'Residential homes' }, { name: 'Nursing homes' }];
    const { sightings, rules } = await imported(apiLocation({ careHome: 'N', gacServiceTypes: services }));
    expect(sightings).toMatchObject([{ is_care_home: true, with_nursing: true }]);
    expect(rules).toEqual({ CARE_HOME_DERIVED: 1 });
  });

  test('is told apart from others by its identifier only, not by postcode or property number', async () => {
    const { sightings } = await imported(
      apiLocation({ locationId: '1-1', uprn: '1' }),
      apiLocation({ locationId: '1-2', uprn: '1' }),
    );
    expect(sightings).toHaveLength(2);
  });

  test('that comes twice is kept once', async () => {
    const { result, sightings } = await imported(apiLocation(), apiLocation({ name: 'Another' }));
    expect(result).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect(result.messages).toMatchObject([{ rule: 'DUPLICATE_ROW', row: 2, value: '1-900000001' }]);
    expect(sightings).toMatchObject([{ name: 'Invented House' }]);
  });

  test.each([
    ['LOCATION_ID_MISSING', { locationId: ' ' }],
    ['NAME_MISSING', { name: undefined }],
    ['COUNCIL_UNKNOWN', { localAuthority: 'Atlantis' }],
    ['COUNCIL_MISSING', { localAuthority: undefined }],
    ['DATE_UNREADABLE', { registrationDate: 'soon' }],
    ['DATE_UNREADABLE', { deregistrationDate: '2023-02-30' }],
    ['PERIOD_IMPOSSIBLE', { deregistrationDate: '2012-04-30' }],
  ])('is rejected for %s and the others go in', async (rule, given) => {
    const { result, sightings } = await imported(apiLocation({ locationId: '1-1' }), apiLocation(given));
    expect(result.messages).toMatchObject([{ rule, row: 2, severity: 'ERROR' }]);
    expect(sightings).toHaveLength(1);
  });

  test('whose postcode or health board cannot be read goes in without them', async () => {
    const { sightings, rules } = await imported(
      apiLocation({ postalCode: 'none yet', onspdIcbCode: 'E54999999' }),
    );
    expect(sightings).toMatchObject([{ postcode: null, icb_code: null }]);
    expect(rules).toEqual({ POSTCODE_UNREADABLE: 1, ICB_UNKNOWN: 1 });
  });

  test('never brings a name of a person with it', async () => {
    const { sightings } = await imported(
      apiLocation({ registeredManager: 'Secretname', anythingElse: 'Secretname' }),
    );
    expect(JSON.stringify(sightings)).not.toMatch(/secret/i);
  });

  test('keeps signs that the database reads as markup', async () => {
    const name = 'Tab\there, back\\slash\\N, “quote" and {brace}';
    const { sightings } = await imported(
      apiLocation({ name, specialisms: [{ name: 'a "b", c\\d' }, { name: 'NULL' }], alsoKnownAs: 'x\ny"\\' }),
    );
    expect(sightings).toMatchObject([
      { name, specialisms: ['a "b", c\\d'], kept_aside: expect.objectContaining({ alsoKnownAs: 'x\ny"\\' }) },
    ]);
  });
});

describe('ratings', () => {
  const overall = (rating: string, reportDate?: string, keyQuestionRatings: object[] = []) => ({
    currentRatings: { overall: { rating, reportDate, keyQuestionRatings }, reportDate },
  });

  test('say why there is none where no inspection led to one', async () => {
    const { ratings } = await imported(apiLocation(overall('No published rating')));
    expect(ratings).toMatchObject([{ status: 'NO_PUBLISHED_RATING', overall: null, published_on: null }]);
  });

  test('are none at all where only services were rated', async () => {
    const { ratings } = await imported(
      apiLocation({
        currentRatings: { reportDate: '2019-05-21', serviceRatings: [{ name: 'old', rating: 'Good' }] },
      }),
    );
    expect(ratings).toEqual([]);
  });

  test('that the current and the historic part both have are kept once', async () => {
    const { ratings } = await imported(
      apiLocation({
        ...overall('Good', '2020-01-01'),
        historicRatings: [
          { overall: { rating: 'Good' }, reportDate: '2020-01-01' },
          { overall: { rating: 'Requires Improvement' }, reportDate: '2018-01-01' },
        ],
      }),
    );
    expect(ratings.map(({ overall: band, published_on }) => [band, published_on])).toEqual([
      ['GOOD', '2020-01-01'],
      ['REQUIRES_IMPROVEMENT', '2018-01-01'],
    ]);
  });

  test('of two service groups on one day are both kept', async () => {
    const group = (name: string, rating: string) => ({
      name,
      rating,
      keyQuestionRatings: [{ name: 'Well-led', rating }],
    });
    const { ratings } = await imported(
      apiLocation({
        assessment: [
          {
            assessmentPlanPublishedDateTime: '2024-09-17 15:19:48',
            ratings: { asgRatings: [group('Care Homes', 'Good'), group('Homecare agencies', 'Inadequate')] },
          },
        ],
      }),
    );
    expect(ratings).toMatchObject([
      { seq: 0, service_group: 'Care Homes', overall: 'GOOD', published_on: '2024-09-17' },
      {
        seq: 1,
        service_group: 'Homecare agencies',
        overall: 'INADEQUATE',
        domains: [{ domain: 'WELL_LED', status: 'RATED', band: 'INADEQUATE' }],
      },
    ]);
  });

  test.each([
    ['Evidence requirements partially scored', 'EVIDENCE_NOT_YET_SCORED'],
    ['Insufficient evidence to rate', 'INSUFFICIENT_EVIDENCE_TO_RATE'],
    ['No Approved Rating', 'NO_PUBLISHED_RATING'],
    ['Not yet inspected', 'NOT_YET_INSPECTED'],
  ])('called “%s” are the status %s, never a band', async (label, status) => {
    const { ratings } = await imported(apiLocation(overall(label, '2023-01-01')));
    expect(ratings).toMatchObject([{ status, overall: null }]);
  });

  test('with an unknown label or without a date are left out, and the location goes in', async () => {
    const { result, rules, ratings } = await imported(
      apiLocation({ locationId: '1-1', ...overall('Splendid', '2023-01-01') }),
      apiLocation({ locationId: '1-2', ...overall('Good') }),
    );
    expect(result).toMatchObject({ accepted: 2 });
    expect(rules).toEqual({ RATING_LEFT_OUT: 1, RATING_DATE_MISSING: 1 });
    expect(ratings).toEqual([]);
  });
});

test('links are read from either end and never lead to the location itself', async () => {
  const { links } = await imported(
    apiLocation({
      locationId: '1-2',
      relationships: [
        { type: 'HSCA Predecessor', reason: 'New Provider', relatedLocationId: '1-1' },
        { type: 'HSCA Successor', reason: 'New Provider', relatedLocationId: '1-2' },
        { type: 'HSCA Successor', reason: 'Legal Entity Change', relatedLocationId: '1-3' },
      ],
    }),
    apiLocation({
      locationId: '1-3',
      relationships: [{ type: 'HSCA Predecessor', reason: 'Legal Entity Change', relatedLocationId: '1-2' }],
    }),
  );
  expect(links.map(({ predecessor_id, successor_id }) => [predecessor_id, successor_id])).toEqual([
    ['1-1', '1-2'],
    ['1-2', '1-3'],
  ]);
});

test('a file with too many rejected rows is refused whole, with every reason', async () => {
  const many = (bad: number) =>
    Array.from({ length: 40 }, (_, i) => apiLocation({ locationId: `1-${i}`, name: i < bad ? '' : 'House' }));
  const refused = await imported(...many(3));
  expect(refused.result).toMatchObject({
    outcome: 'REFUSED',
    release: null,
    rows: 40,
    accepted: 37,
    rejected: 3,
  });
  expect(refused.rules).toEqual({ NAME_MISSING: 3, TOO_MANY_REJECTS: 1 });
  expect((await imported(...many(2))).result).toMatchObject({ outcome: 'PUBLISHED', rejected: 2 });
});

test('--covers names the councils that the file is complete for', async () => {
  const file = fileOf('one.json', JSON.stringify(apiLocation({ locationId: '1-77' })));
  const options = { referenceDate: '2024-02-29' };
  const named = await importFiles(db, 'cqc-locations-api', file, {
    ...options,
    covers: ['Oldham', 'E08000009'],
  });
  expect(
    await rowsOf(db, 'SELECT council_code FROM release_coverage WHERE release_id = $1 ORDER BY 1', [
      named.release,
    ]),
  ).toEqual([{ council_code: 'E08000004' }, { council_code: 'E08000009' }]);
  const wrong = await importFiles(db, 'cqc-locations-api', file, { ...options, covers: ['Atlantis'] });
  expect(wrong).toMatchObject({
    outcome: 'REFUSED',
    messages: [{ rule: 'COVERAGE_UNKNOWN_COUNCIL', value: 'Atlantis' }],
  });
});
