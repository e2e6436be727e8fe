import type { Database } from '../../server/database/database.js';
import { rollBackRelease } from '../../server/releases/index.js';
import { databaseWithAreas } from '../imports/support/areas.js';
import { importFiles, rowsOf, rulesOf } from '../imports/support/import.js';
import { fileOf } from '../releases/reading/files.js';

const HEADER =
  'commissioner_code,placement_ref,location_id,lot_code,need_band,bed_type,contract,started_on,ended_on,district_code,fnc_basis,weekly_price\n';
const OPTIONS = { referenceDate: '2025-06-30' };

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

describe('prices of placements', () => {
  test('are stored to the penny; what is wrong is told by row, and nothing is silently mended', async () => {
    const file = fileOf(
      'prices.csv',
      `${HEADER}E08000001,P1,1-1,nursing,High,General nursing,Spot,2025-04-01,,,GROSS,"£1,234.50"\n` +
        'Bolton,P2,1-1,nursing,,GENERAL_NURSING,block,01/05/2025,31/05/2025,E08000001,NET,900\n' +
        'E08000001,P3,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,NET,-150.25\n' +
        'E08000001,P4,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,,800.10\n' +
        'E08000001,P1,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,NET,800\n' +
        'E08000001,P5,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,NET,800.123\n' +
        'E08000001,P6,1-1,nursing,,GENERAL_NURSING,LEASE,2025-05-01,,,NET,800\n' +
        'E08000001,P7,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-02,2025-05-01,,NET,800\n' +
        'Atlantis,P8,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,NET,800\n',
    );
    const result = await importFiles(db, 'placement-prices', file, OPTIONS);
    expect(result).toMatchObject({ outcome: 'PUBLISHED', rows: 9, accepted: 4, rejected: 5 });
    expect(rulesOf(result)).toEqual({
      ...{ AMOUNT_UNREADABLE: 1, CONTRACT_UNKNOWN: 1, COUNCIL_UNKNOWN: 1, DUPLICATE_ROW: 1 },
      ...{ DATE_AMBIGUOUS: 1, FNC_BASIS_UNKNOWN: 1, PERIOD_IMPOSSIBLE: 1, REFUND_KEPT: 1 },
    });
    expect(result.messages.find(({ rule }) => rule === 'AMOUNT_UNREADABLE')!.row).toBe(7);
    expect(
      await rowsOf(
        db,
        `SELECT placement_ref AS ref, bed_type, contract, started_on, ended_on, district_code, fnc_basis, weekly_price
         FROM placement_price ORDER BY 1`,
      ),
    ).toEqual([
      price('P1', 'SPOT', '2025-04-01', null, null, 'GROSS', '1234.50'),
      price('P2', 'BLOCK', '2025-05-01', '2025-05-31', 'E08000001', 'NET', '900.00'),
      price('P3', 'SPOT', '2025-05-01', null, null, 'NET', '-150.25'),
      price('P4', 'SPOT', '2025-05-01', null, null, 'UNKNOWN', '800.10'),
    ]);
  });

  const price = (
    ref: string,
    contract: string,
    started_on: string,
    ended_on: string | null,
    district_code: string | null,
    fnc_basis: string,
    weekly_price: string,
  ) => ({
    ...{ ref, bed_type: 'GENERAL_NURSING', contract },
    ...{ started_on, ended_on, district_code, fnc_basis, weekly_price },
  });

  test.each([
    'Resident name',
    'NHS Number',
    'Date of birth',
    'dob',
    'Service user ID',
    'Home address',
    'Age',
  ])('a file with a column %s is refused whole', async (column) => {
    const header = HEADER.trim();
    const file = fileOf(
      'people.csv',
      `${header},${column}\nE08000001,P9,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,NET,800,x\n`,
    );
    const result = await importFiles(db, 'placement-prices', file, OPTIONS);
    expect(result).toMatchObject({
      outcome: 'REFUSED',
      messages: [{ rule: 'PERSONAL_DATA_REFUSED', column }],
    });
    expect(JSON.stringify(result.messages)).not.toContain('P9');
  });

  test('columns with the names of homes and lots are no people', async () => {
    const file = fileOf(
      'names.csv',
      `${HEADER.trim()},Care home name,Lot name\nE08000002,Q1,1-1,nursing,,GENERAL_NURSING,SPOT,2025-05-01,,,NET,800,Oak Lodge,Nursing\n`,
    );
    const result = await importFiles(db, 'placement-prices', file, OPTIONS);
    expect(rulesOf(result)).toEqual({ COLUMNS_NOT_USED: 1 });
    expect(result).toMatchObject({ outcome: 'PUBLISHED' });
  });

  test('another council’s file of the same day does not replace the first, and can be taken back', async () => {
    const rows = await rowsOf<{ id: number; status: string }>(
      db,
      `SELECT id, status FROM release WHERE dataset_code = 'placement-prices' ORDER BY id`,
    );
    expect(rows.map(({ status }) => status)).toEqual(['PUBLISHED', 'PUBLISHED']);
    await rollBackRelease(db, rows[1]!.id, async () => undefined);
    const after = await rowsOf(db, 'SELECT status FROM release WHERE id = $1', [rows[1]!.id]);
    expect(after).toEqual([{ status: 'ROLLED_BACK' }]);
  });
});

test('modelled prices are read with their year, however it is written', async () => {
  const file = fileOf(
    'model.csv',
    'council,lot,year,modelled_price\nBolton,nursing,2024/25,812.5\nBolton,nursing,2025-2026,850\nBolton,core,2025-27,1\nBolton,core,2025-26,0\n',
  );
  const result = await importFiles(db, 'modelled-prices', file, OPTIONS);
  expect(rulesOf(result)).toEqual({ FINANCIAL_YEAR_UNREADABLE: 1, AMOUNT_UNREADABLE: 1 });
  expect(await rowsOf(db, 'SELECT financial_year, weekly_price FROM modelled_price ORDER BY 1')).toEqual([
    { financial_year: '2024-25', weekly_price: '812.50' },
    { financial_year: '2025-26', weekly_price: '850.00' },
  ]);
});

test('enhanced care below standard care is warned of, kept, and marked as doubtful together with it', async () => {
  const file = fileOf(
    'cost.csv',
    'commissioner,lot,enhanced_of,financial_year,lower_quartile,median,upper_quartile,homes_invited,homes_returned,outlier_rule\n' +
      'Hounslow,nursing,,2022-23,900,1000,1100,20,9,none\n' +
      'Hounslow,nursing-dementia,nursing,2022-23,880,950,1050,20,21,none\n' +
      'Hounslow,residential,,2022-23,700,800,900,20,9,none\n' +
      'Hounslow,residential-dementia,residential,2022-23,750,850,950,20,9,none\n' +
      'Hounslow,short-term,,2022-23,950,850,900,20,9,none\n',
  );
  const result = await importFiles(db, 'cost-of-care', file, OPTIONS);
  expect(rulesOf(result)).toEqual({
    ENHANCED_BELOW_STANDARD: 1,
    RETURNS_EXCEED_INVITED: 1,
    QUARTILES_OUT_OF_ORDER: 1,
  });
  expect(await rowsOf(db, 'SELECT lot_code FROM cost_of_care WHERE is_doubtful ORDER BY 1')).toEqual([
    { lot_code: 'nursing' },
    { lot_code: 'nursing-dementia' },
  ]);
});

test('a published rate keeps the day it was announced, and gathers its add-ons from several rows', async () => {
  const file = fileOf(
    'rates.csv',
    'council,care_category,band,financial_year,effective_from,known_from,weekly_rate,fnc_included,add_on_name,add_on_type,add_on_value,source\n' +
      'Bolton,Nursing,Standard,2025-26,,2025-03-04,812.50,no,Dementia,per week,50.00,Fee letter\n' +
      'Bolton,Nursing,Standard,2025-26,,2025-03-04,812.50,no,One to one,per hour,18.20,Fee letter\n' +
      'Bolton,Nursing,Enhanced,2025-26,,2025-03-04,800.00,no,,,,Fee letter\n' +
      'Bolton,Nursing,Standard,2025-26,,2025-09-01,820.00,no,,,,Backdated\n' +
      'Bolton,Nursing,Standard,2025-26,,2025-09-01,825.00,no,,,,Backdated\n',
  );
  const result = await importFiles(db, 'fee-rates', file, OPTIONS);
  expect(rulesOf(result)).toEqual({ DUPLICATE_ROW: 1, ENHANCED_BELOW_STANDARD: 1 });
  expect(
    await rowsOf(
      db,
      `SELECT band, known_from, weekly_rate, fnc_basis, jsonb_array_length(add_ons) AS add_ons, is_doubtful
       FROM fee_rate ORDER BY known_from, band`,
    ),
  ).toEqual([
    rate('Enhanced', '2025-03-04', '800.00', 0, true),
    rate('Standard', '2025-03-04', '812.50', 2, true),
    rate('Standard', '2025-09-01', '820.00', 0, false),
  ]);
});

const rate = (
  band: string,
  known_from: string,
  weekly_rate: string,
  add_ons: number,
  is_doubtful: boolean,
) => ({
  ...{ band, known_from, weekly_rate, fnc_basis: 'NET', add_ons, is_doubtful },
});
