import type { Importer, PreparedImport } from '../../releases/importer.js';
import { CodeColumn } from '../../releases/reading/code-column.js';
import { eachRow } from '../../releases/reading/each-row.js';
import type { ColumnSpec } from '../../releases/reading/header.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { checkPrivateHeader } from '../../releases/reading/private-header.js';
import { PrivateReport } from '../../releases/reading/private-report.js';
import { type Report } from '../../releases/reading/report.js';
import { RowRejected, type Row } from '../../releases/reading/row.js';
import { openCsvTable } from '../../releases/reading/table.js';
import { BED_TYPES } from '../codes.js';
import { dayOfFile } from './day-of-file.js';
import { KnownCodes, locationOf } from './known-codes.js';
import { referenceOf } from './references.js';

const columns = {
  commissioner: { names: ['commissioner_code', 'commissioner', 'council_code'], required: true },
  ref: { names: ['contract_ref', 'block_contract_ref'], required: true },
  location: { names: ['location_id', 'cqc_location_id', 'care_home_id'], required: true },
  lot: { names: ['lot_code', 'lot'], required: true },
  bedType: { names: ['bed_type'], required: true },
  beds: { names: ['beds'], required: true },
  from: { names: ['from_date', 'from'], required: true },
  to: { names: ['to_date', 'to'] },
  rate: { names: ['daily_rate'], required: true },
  spot: { names: ['spot_daily_rate'] },
} satisfies Record<string, ColumnSpec>;
type Column = keyof typeof columns;

const TABLE_COLUMNS = [
  ...[
    'commissioner_code',
    'contract_ref',
    'location_id',
    'lot_code',
    'bed_type',
    'beds',
    'from_date',
    'to_date',
  ],
  ...['daily_rate', 'spot_daily_rate'],
];

/** Beds that councils book for a time, as they export them. */
export const blockContractsImporter: Importer = {
  dataset: {
    code: 'block-contracts',
    name: 'Block contracts',
    description: 'Beds that a council has booked for a time at a daily rate, whether they are used or not.',
    publisher: 'The commissioning council',
    licence: 'Private to the commissioning council',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'when contracts change',
    expectedDays: null,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const file = onlyFile(files);
    const table = await openCsvTable(file, columns);
    checkPrivateHeader(file.name, table.header, new PrivateReport(sink));
    const referenceDate = dayOfFile(file.name, options.referenceDate);
    return {
      version: referenceDate,
      referenceDate,
      write: async (stage) => {
        const report = new PrivateReport(stage);
        const known = await KnownCodes.load(db);
        const writer = stage.rows('block_contract', TABLE_COLUMNS);
        const seen = new Set<unknown>();
        await eachRow(table, null, report, (row) => {
          const values = contractOf(row, known, report);
          const key = `${String(values[0])}|${String(values[1])}`;
          if (seen.has(key)) throw row.rejected('DUPLICATE_ROW', 'ref', 'The contract comes a second time.');
          seen.add(key);
          report.accept();
          return writer.write(values);
        });
        report.finish();
      },
    };
  },
};

function contractOf(row: Row<Column>, known: KnownCodes, report: Report): unknown[] {
  const council = known.council(row.raw('commissioner'), row.title('commissioner'));
  const ref = referenceOf(row.raw('ref'), row.title('ref'));
  const location = locationOf(row.raw('location'), row.title('location'));
  if (location === '') throw row.rejected('LOCATION_ID_MISSING', 'location', 'The contract names no home.');
  if (!known.isHome(location)) report.tally('HOME_UNKNOWN', location);
  const bedType = new CodeColumn(row.title('bedType'), BED_TYPES).required(row.raw('bedType'));
  const lot = known.lot(row.raw('lot'), council, row.title('lot'));
  const beds = row.wholeNumber('beds', 'NUMBER_UNREADABLE');
  if (beds === null || beds < 1)
    throw row.rejected('NUMBER_UNREADABLE', 'beds', 'A contract has one bed or more.');
  const from = row.date('from');
  const to = row.date('to');
  if (from === null)
    throw new RowRejected('CODE_MISSING', 'The contract does not say when it begins.', {
      column: row.title('from'),
    });
  if (to !== null && to < from)
    throw row.rejected('DATES_OUT_OF_ORDER', 'to', 'The contract ends before it begins.');
  return [
    council,
    ref,
    location,
    lot.code,
    bedType,
    beds,
    from,
    to,
    rate(row, 'rate', true),
    rate(row, 'spot', false),
  ];
}

/** Pounds a day as they stand in the file: money is never made a binary fraction. */
function rate(row: Row<Column>, column: Column, isRequired: boolean): string | null {
  const text =
    row
      .text(column)
      ?.replace(/^£/, '')
      .replace(/,(?=\d{3})/g, '') ?? null;
  if (text === null && !isRequired) return null;
  if (text !== null && /^\d{1,7}(\.\d{1,2})?$/.test(text)) return text;
  throw row.rejected('AMOUNT_UNREADABLE', column, 'A daily rate is pounds and pence, such as 148.50.');
}
