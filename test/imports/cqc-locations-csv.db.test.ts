import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

describeWithSharedData('the first 999 locations of August 2025', () => {
  let db: Database;
  let rules: Record<string, number>;
  beforeAll(async () => {
    db = await databaseWithAreas();
    const file = sharedData('cqc', 'asc_locations_first999_2025-08.csv');
    const result = await importFiles(db, 'cqc-locations-csv', file, { referenceDate: '2025-08-28' });
    expect(result).toMatchObject({ outcome: 'PUBLISHED', rows: 999, accepted: 999, rejected: 0 });
    rules = rulesOf(result);
  });

  test('are told apart as care homes by their services', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT count(*), count(*) FILTER (WHERE with_nursing) AS nursing, count(registered_beds) AS with_beds
         FROM location_sighting WHERE is_care_home`,
      ),
    ).toEqual([{ count: 495, nursing: 83, with_beds: 495 }]);
    expect(await rowsOf(db, 'SELECT count(*) FROM location_sighting WHERE registered_beds = 0')).toEqual([
      { count: 0 },
    ]);
  });

  test('have ratings in both spellings, and none where the publication date repeats the registration', async () => {
    expect(
      await rowsOf(db, 'SELECT status, overall, count(*) FROM rating_sighting GROUP BY 1, 2 ORDER BY 1, 2'),
    ).toEqual([
      { status: 'INSPECTED_BUT_NOT_RATED', overall: null, count: 1 },
      { status: 'RATED', overall: 'GOOD', count: 625 },
      { status: 'RATED', overall: 'INADEQUATE', count: 6 },
      { status: 'RATED', overall: 'OUTSTANDING', count: 21 },
      { status: 'RATED', overall: 'REQUIRES_IMPROVEMENT', count: 95 },
    ]);
  });

  test('have dates of two orders in one file', async () => {
    expect(
      await rowsOf(
        db,
        `SELECT registered_from FROM location_sighting WHERE location_id IN ('1-22940471514', '1-11958380640') ORDER BY 1`,
      ),
    ).toEqual([{ registered_from: '2022-02-09' }, { registered_from: '2025-06-26' }]);
    expect(await rowsOf(db, 'SELECT max(published_on) AS newest FROM rating_sighting')).toEqual([
      { newest: '2025-06-25' },
    ]);
  });

  test('keep what we have no field for aside, without anything about people', async () => {
    expect(rules).toMatchObject({ COLUMNS_KEPT_ASIDE: 1, PERSONAL_COLUMNS_DROPPED: 1 });
    const [aside] = await rowsOf<{ text: string; name: string }>(
      db,
      `SELECT kept_aside::text AS text, name FROM location_sighting WHERE location_id = '1-21268168552'`,
    );
    expect(aside!.name).toBe('AbilityAvenue Care');
    expect(aside!.text).toContain('"Provider Companies House Number": "14501286"');
    expect(
      await rowsOf(db, `SELECT count(*) FROM location_sighting s WHERE s::text ~* 'redacted|07999902195'`),
    ).toEqual([{ count: 0 }]);
  });

  test('are complete for no council, so no area figure is made of them', async () => {
    expect(rules).toMatchObject({ COVERAGE_PARTIAL: 1 });
    expect(await rowsOf(db, 'SELECT count(*) FROM release_coverage')).toEqual([{ count: 0 }]);
  });
});

describe('a directory-like file', () => {
  let db: Database;
  beforeAll(async () => {
    db = await databaseWithAreas();
  });
  let day = 1;
  const imported = async (content: string | Buffer, options = {}) => {
    const referenceDate = `2024-03-${String(day++).padStart(2, '0')}`;
    const result = await importFiles(db, 'cqc-locations-csv', fileOf('directory.csv', content), {
      referenceDate,
      ...options,
    });
    const sightings = await rowsOf(
      db,
      'SELECT * FROM location_sighting WHERE release_id = $1 ORDER BY location_id',
      [result.release],
    );
    return { result, rules: rulesOf(result), sightings };
  };
  const header =
    'Location ID,Location Name,Location Local Authority,Service Types,Care homes beds,Location HSCA start date';

  test('may stand under an introduction, with notes below it, in Windows-1252 and with byte order mark', async () => {
    const content =
      `Directory of services\r\n\r\n"Produced on 1 May, for information",,\r\n${header}\r\n` +
      '1-1,Caf\u00e9 House,Oldham,Care home service with nursing,12,2012-05-01\r\nSource: invented,,,,,\r\n[x] = not available,,,,,\r\n';
    const { result, sightings, rules } = await imported(Buffer.from(content, 'latin1'));
    expect(result).toMatchObject({ rows: 1, accepted: 1 });
    expect(sightings).toMatchObject([{ name: 'Café House', registered_beds: 12, with_nursing: true }]);
    expect(rules).toMatchObject({ ENCODING_CONVERTED: 1, NOTE_ROW_IGNORED: 1 });
  });

  test('may have a column for each service and each group of people', async () => {
    const { sightings } = await imported(
      'Location ID,Location HSCA start date,Care home?,Location Name,Care homes beds,Location Local Authority,Location Postal Code,' +
        'Service type - Care home service with nursing,Service type - Domiciliary care service,Service user band - Dementia\n' +
        '1-1,01/10/2010,Y,House,"1,020",Oldham,OL11AA,Y,,Y\n1-2,13/10/2010,N,Agency,,Oldham,OL1 1AA,,Y,\n',
    );
    expect(sightings).toMatchObject([
      {
        is_care_home: true,
        with_nursing: true,
        registered_beds: 1020,
        service_types: ['Nursing homes'],
        specialisms: ['Dementia'],
        registered_from: '2010-10-01',
        postcode: 'OL1 1AA',
        kept_aside: {},
      },
      { is_care_home: false, service_types: ['Homecare agencies'], registered_from: '2010-10-13' },
    ]);
  });

  test('finds councils in every spelling', async () => {
    const spellings = [
      'Bristol, City of',
      'Bristol',
      'City of Bristol',
      'Bristol City Council',
      'St Helens',
      'St. Helens',
      'Durham',
      'County Durham',
      'Telford & Wrekin',
    ];
    const rows = spellings.map(
      (name, i) => `1-${i},House,"${name}",Care home service without nursing,5,2012-05-01`,
    );
    const { sightings } = await imported([header, ...rows].join('\n'));
    expect(sightings.map(({ council_code }) => council_code)).toEqual([
      ...Array(4).fill('E06000023'),
      ...Array(2).fill('E08000013'),
      ...Array(2).fill('E06000047'),
      'E06000020',
    ]);
  });

  test('with rows that are too short, wrong or repeated rejects these and no other', async () => {
    const good = Array.from(
      { length: 100 },
      (_, i) => `1-${i},House,Oldham,Care home service without nursing,5,2012-05-01`,
    );
    const { result } = await imported(
      [
        header,
        ...good,
        '2-1',
        '2-2,House',
        '2-3,House,Oldham,Care home service without nursing,many,2012-05-01',
        '1-5,House,Oldham,Care home service without nursing,5,2012-05-01',
        '!!,House,Oldham,Care home service without nursing,5,2012-05-01',
      ].join('\n'),
    );
    expect(result).toMatchObject({ rows: 105, accepted: 100, rejected: 5, outcome: 'PUBLISHED' });
    expect(
      result.messages
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ rule, row, column }) => [rule, row, column]),
    ).toEqual([
      ['ROW_TOO_SHORT', 102, 'Location Name'],
      ['ROW_TOO_SHORT', 103, 'Location Local Authority'],
      ['BEDS_NOT_A_NUMBER', 104, 'Care homes beds'],
      ['DUPLICATE_ROW', 105, 'Location ID'],
      ['LOCATION_ID_UNREADABLE', 106, 'Location ID'],
    ]);
  });

  test('with closed homes is a register, not a snapshot', async () => {
    const { result } = await imported(
      `${header},Location HSCA end date\n1-1,House,Oldham,Care home service without nursing,5,2012-05-01,2020-01-31\n`,
      { covers: ['Oldham'] },
    );
    expect(
      await rowsOf(
        db,
        'SELECT kind, from_date, has_beds, has_ratings FROM release_coverage WHERE release_id = $1',
        [result.release],
      ),
    ).toEqual([{ kind: 'REGISTER', from_date: '2011-04-01', has_beds: true, has_ratings: false }]);
  });

  test('of the wrong kind is refused with the columns that are missing and those that were seen', async () => {
    const { result } = await imported('area_code,area_name,value\nE08000004,Oldham,12\n');
    expect(result).toMatchObject({ outcome: 'REFUSED', release: null, rows: 0 });
    expect(result.messages).toMatchObject([
      { rule: 'HEADER_MISSING', column: 'Location ID', severity: 'ERROR' },
    ]);
    expect(result.messages[0]!.message).toContain('area_code, area_name, value');
  });

  test.each([
    ['FILE_IS_HTML', '<!doctype html><html></html>'],
    ['FILE_EMPTY', ''],
    ['FILE_IS_BINARY', Buffer.from([1, 0, 2, 0, 3])],
    ['FILE_TRUNCATED', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1])],
    ['NOTHING_ACCEPTED', `${header}\n1-1,,,,,\n`],
    ['QUOTE_UNCLOSED', `${header}\n1-1,"House,Oldham,x,1,2012-05-01\n`],
  ])('that is broken is refused: %s', async (rule, content) => {
    const { result } = await imported(content);
    expect(result.outcome).toBe('REFUSED');
    expect(result.messages.at(-1)).toMatchObject({ rule, severity: 'ERROR' });
    expect(await rowsOf(db, `SELECT count(*) FROM release WHERE status <> 'PUBLISHED'`)).toEqual([
      { count: 0 },
    ]);
  });
});
