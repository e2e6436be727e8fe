import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

const HEADER =
  'commissioner_code,placement_ref,location_id,urgency,lot_code,bed_type,funder,origin,discharge_pathway,requested_at,offered_at,accepted_at,outcome,pauses';
const GOOD = ['E08000001', 'R1', '1-1', 'PRIORITY', 'nursing', 'GENERAL_NURSING', 'COUNCIL', 'HOSPITAL', '2'];
const TIMES = ['2025-03-31 14:05', '', '2025-04-01 09:00', 'PLACED', ''];

function line(changes: Record<number, string> = {}): string {
  return [...GOOD, ...TIMES].map((cell, i) => changes[i] ?? cell).join(',');
}
const importLines = (lines: readonly string[], name = 'requests.csv', header = HEADER) =>
  importFiles(db, 'placements', fileOf(name, [header, ...lines].join('\n')), { referenceDate: '2025-04-30' });

test('every way in which a row can be broken is reported by its line and rule', async () => {
  const lines = [
    line(),
    line({ 0: 'Atlantis', 1: 'R2' }),
    line({ 1: '' }),
    line({ 1: '943 476 5919' }),
    line({ 1: 'R5', 3: 'PRIORTY' }),
    line({ 1: 'R6', 4: 'nursng' }),
    line({ 1: 'R7', 9: '31 March' }),
    line({ 1: 'R8', 11: '2025-03-31 09:00' }),
    line({ 1: 'R9', 12: 'OPEN' }),
    line({ 1: 'R10', 13: '2025-03-31 15:00/2025-03-31 16:00' }),
    line({
      1: 'R11',
      13: '2025-03-31 15:00/2025-03-31 17:00 FAMILY_CHOICE; 2025-03-31 16:00/2025-03-31 18:00 OTHER',
    }),
    line({ 1: 'R12', 9: '2025-05-02 09:00', 11: '2025-05-03 09:00' }),
    line({ 1: 'R13' }),
    ...Array.from({ length: 300 }, (_, i) => line({ 1: `X${i}` })),
    line({ 1: 'R13' }),
  ];
  const result = await importLines(lines);
  const errors = result.messages
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ row, rule }) => [row, rule]);
  expect(errors).toEqual([
    [3, 'COUNCIL_UNKNOWN'],
    [4, 'REF_MISSING'],
    [5, 'REF_UNREADABLE'],
    [6, 'CODE_UNKNOWN'],
    [7, 'LOT_UNKNOWN'],
    [8, 'MOMENT_UNREADABLE'],
    [9, 'DATES_OUT_OF_ORDER'],
    [10, 'OUTCOME_CONTRADICTED'],
    [11, 'PAUSE_WITHOUT_REASON'],
    [12, 'PAUSES_OVERLAP'],
    [13, 'MOMENT_AFTER_REFERENCE'],
    [315, 'DUPLICATE_ROW'],
  ]);
  expect(result).toMatchObject({ outcome: 'PUBLISHED', rows: 314, accepted: 302, rejected: 12 });
  expect(result.messages.find(({ rule }) => rule === 'CODE_UNKNOWN')!.message).toContain(
    'Did you mean PRIORITY?',
  );
  expect(result.messages.find(({ rule }) => rule === 'LOT_UNKNOWN')!.message).toContain(
    'Did you mean nursing?',
  );
});

test('times are those of England, in summer and in winter, and keep an offset that is given', async () => {
  await importLines([
    line({ 1: 'S1', 9: '2025-03-29 12:00', 11: '2025-03-31T12:00' }),
    line({ 1: 'S2', 9: '2025-03-31T12:00:00Z', 11: '01/04/2025 12:00' }),
  ]);
  const rows = await rowsOf<{ ref: string; requested: Date; accepted: Date }>(
    db,
    `SELECT placement_ref AS ref, requested_at AS requested, accepted_at AS accepted FROM placement_request
     WHERE placement_ref IN ('S1', 'S2') ORDER BY 1`,
  );
  expect(rows.map(({ requested, accepted }) => [requested.toISOString(), accepted.toISOString()])).toEqual([
    ['2025-03-29T12:00:00.000Z', '2025-03-31T11:00:00.000Z'],
    ['2025-03-31T12:00:00.000Z', '2025-04-01T11:00:00.000Z'],
  ]);
});

test('a file with a column about people is refused, and the column is named', async () => {
  const result = await importLines([`${line()},1940-01-01`], 'people.csv', `${HEADER},Date of birth`);
  expect(result).toMatchObject({
    outcome: 'REFUSED',
    messages: [{ rule: 'PERSONAL_DATA_REFUSED', column: 'Date of birth' }],
  });
});

test('another column is named and not stored', async () => {
  const result = await importLines([`${line({ 1: 'U1' })},blue`], 'other.csv', `${HEADER},team colour`);
  expect(rulesOf(result)).toMatchObject({ COLUMNS_NOT_USED: 1 });
});

test('more people than beds is kept with a warning', async () => {
  const file = fileOf(
    'returns_2025-03-31.csv',
    'location_id,as_at,bed_type,maximum,occupied,reserved,accepting\n1-1,2025-03-10,GENERAL_NURSING,10,12,0,0\n1-1,2025-03-10,DEMENTIA_NURSING,10,8,1,3\n',
  );
  const result = await importFiles(db, 'bed-returns', file);
  expect(rulesOf(result)).toMatchObject({ OCCUPIED_OVER_MAXIMUM: 1, BEDS_OVER_MAXIMUM: 1 });
  expect(await rowsOf(db, `SELECT occupied FROM bed_return WHERE bed_type = 'GENERAL_NURSING'`)).toEqual([
    { occupied: 12 },
  ]);
});

test('a contract keeps its pence', async () => {
  const file = fileOf(
    'contracts_2025-03-31.csv',
    'commissioner_code,contract_ref,location_id,lot_code,bed_type,beds,from_date,to_date,daily_rate,spot_daily_rate\nBolton,B1,1-1,nursing,GENERAL_NURSING,5,2024-04-01,31/03/2026,£148.10,\nBolton,B2,1-1,nursing,GENERAL_NURSING,5,2024-04-01,2023-03-31,100,\n',
  );
  const result = await importFiles(db, 'block-contracts', file);
  expect(rulesOf(result)).toMatchObject({ DATES_OUT_OF_ORDER: 1 });
  expect(await rowsOf(db, 'SELECT daily_rate::text AS rate FROM block_contract')).toEqual([
    { rate: '148.10' },
  ]);
});
