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

const columns = {
  location: { names: ['location_id', 'cqc_location_id', 'cqc_id', 'care_home_id'], required: true },
  asAt: { names: ['as_at', 'updated_on', 'return_date'], required: true },
  bedType: { names: ['bed_type'], required: true },
  maximum: { names: ['maximum', 'maximum_capacity', 'max_capacity'], required: true },
  occupied: { names: ['occupied', 'occupied_beds'], required: true },
  reserved: { names: ['reserved', 'vacant_reserved'], required: true },
  accepting: { names: ['accepting', 'vacant_accepting'], required: true },
} satisfies Record<string, ColumnSpec>;
type Column = keyof typeof columns;

const TABLE_COLUMNS = ['location_id', 'as_at', 'bed_type', 'maximum', 'occupied', 'reserved', 'accepting'];

/** What homes say of their beds, in the shape of the national capacity return. */
export const bedReturnsImporter: Importer = {
  dataset: {
    code: 'bed-returns',
    name: 'Bed returns',
    description:
      'Beds of a home by type as it reports them: at most, occupied, reserved and open to admissions.',
    publisher: 'The homes, through their council or the national return',
    licence: 'Private to the home, its council and its board',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'monthly',
    expectedDays: 45,
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
        const writer = stage.rows('bed_return', TABLE_COLUMNS);
        const seen = new Set<string>();
        await eachRow(table, null, report, (row) => {
          const values = returnOf(row, { known, report, referenceDate });
          const key = values.slice(0, 3).join('|');
          if (seen.has(key))
            throw row.rejected('DUPLICATE_ROW', 'location', 'The same beds come a second time.');
          seen.add(key);
          report.accept();
          return writer.write(values);
        });
        report.finish();
      },
    };
  },
};

interface Reading {
  known: KnownCodes;
  report: Report;
  referenceDate: string;
}

function returnOf(row: Row<Column>, { known, report, referenceDate }: Reading): unknown[] {
  const location = locationOf(row.raw('location'), row.title('location'));
  if (location === '') throw row.rejected('LOCATION_ID_MISSING', 'location', 'The row names no home.');
  if (!known.isHome(location)) report.tally('HOME_UNKNOWN', location);
  const asAt = row.date('asAt');
  if (asAt === null)
    throw new RowRejected('CODE_MISSING', 'The row has no day.', { column: row.title('asAt') });
  if (asAt > referenceDate)
    throw row.rejected('MOMENT_AFTER_REFERENCE', 'asAt', `${asAt} is after the day of the file.`);
  const bedType = new CodeColumn(row.title('bedType'), BED_TYPES).required(row.raw('bedType'));
  const [maximum, occupied, reserved, accepting] = (
    ['maximum', 'occupied', 'reserved', 'accepting'] as const
  ).map((column) => number(row, column)) as [number, number, number, number];
  const place = { row: row.number, column: row.title('occupied'), value: String(occupied) };
  if (occupied > maximum)
    report.say('OCCUPIED_OVER_MAXIMUM', place, `${occupied} of ${maximum} beds are occupied.`);
  else if (occupied + reserved + accepting > maximum)
    report.say('BEDS_OVER_MAXIMUM', place, `${occupied + reserved + accepting} beds of ${maximum}.`);
  return [location, asAt, bedType, maximum, occupied, reserved, accepting];
}

function number(row: Row<Column>, column: Column): number {
  const value = row.wholeNumber(column, 'NUMBER_UNREADABLE');
  if (value !== null && value >= 0) return value;
  throw row.rejected('NUMBER_UNREADABLE', column, 'A number of beds is 0 or more.');
}
