import type { Database } from '../../server/database/database';
import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf, rulesOf } from '../imports/support/import';
import { fileOf } from '../releases/reading/files';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

interface Told {
  value: number | null;
  status: string;
  reason: string | null;
  flags: string[];
  contributing: number | null;
  expected: number | null;
}

async function imported(dataset: string, file: string, options = {}) {
  const result = await importFiles(db, dataset, file, options);
  const rows = await rowsOf<Told & { key: string }>(
    db,
    `SELECT measure || ' ' || area_code || ' ' || to_char(month, 'YYYY-MM') AS key, value, status, reason, flags, contributing, expected
     FROM reported_figure WHERE release_id = $1`,
    [result.release],
  );
  return { result, rules: rulesOf(result), told: new Map(rows.map(({ key, ...row }) => [key, row])) };
}

describe('waits for care', () => {
  const header =
    'upper_tier_la,type,country,response_given,median_wait_assessment_days_2021_22,median_wait_start_days_2022_23';

  test('keep the words of councils that gave no figure, and leave other nations out', async () => {
    const lines = [
      'Bolton,MD,England,Full,15,8',
      'Bury,MD,England,Refused,,',
      'Essex,County,England,Partial,Not held,Cost exceeded',
      'Cumbria,County,England,No,,',
      'Anglesey,Council area,Wales,Full,41,9',
      'Angus,Council Area,Scotland,Full,2,20',
      'Oldham,MD,England,Full,about ten,8',
    ];
    const { result, rules, told } = await imported(
      'care-waits',
      fileOf('waits.csv', [header, ...lines].join('\n')),
    );
    expect(result).toMatchObject({ rows: 7, accepted: 5, rejected: 1 });
    expect(rules).toMatchObject({ FIGURE_NOT_A_NUMBER: 1, AREA_NOT_MODELLED: 1, FIGURE_MISSING: 1 });
    expect(told.get('median_wait_for_assessment E08000001 2022-03')).toMatchObject({
      value: 15,
      status: 'PRESENT',
    });
    expect(told.get('median_wait_for_care_start E06000001 2023-03')).toBeUndefined();
    expect(told.get('median_wait_for_care_start W06000001 2023-03')).toMatchObject({ value: 9 });
    expect(told.get('median_wait_for_care_start E08000002 2023-03')).toMatchObject({
      status: 'NOT_AVAILABLE',
      reason: 'The council refused to answer.',
    });
    expect(told.get('median_wait_for_care_start E10000012 2023-03')).toMatchObject({
      reason: 'The council answered: “Cost exceeded”.',
    });
    expect(told.get('median_wait_for_care_start E10000006 2023-03')).toMatchObject({
      reason: 'The council did not answer.',
    });
  });
});
