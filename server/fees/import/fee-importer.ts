import { type AreaResolver, loadAreaResolver } from '../../areas/area-resolver.js';
import type { Stage } from '../../releases/index.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import { type ColumnDates, ColumnDatesScan } from '../../releases/reading/column-dates.js';
import { eachRow } from '../../releases/reading/each-row.js';
import type { ColumnSpec, Header } from '../../releases/reading/header.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { assumedReferenceDate, monthInName, yearInName } from '../../releases/reading/reference-date.js';
import { PrivateReport } from '../../releases/reading/private-report.js';
import { refuseFile, type Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import type { DatasetDocument } from '../../releases/release.js';
import { refusePeople } from './no-people.js';

/** What a reader of rows has at hand. */
export interface FeeImport {
  readonly resolver: AreaResolver;
  readonly asAt: string;
  readonly report: Report;
  readonly stage: Stage;
}

/** Takes the rows one after another, and at the end writes what had to wait for all of them. */
export interface RowReader<C extends string> {
  read(row: Row<C>): Promise<void> | void;
  finish?(): Promise<void>;
}

interface FeeFile<C extends string> {
  readonly dataset: DatasetDocument;
  readonly columns: Record<C, ColumnSpec>;
  readonly dates: readonly C[];
  reader(context: FeeImport): RowReader<C>;
}

/** An importer of a table of amounts that comes as one delimited text file without anything about people. */
export function feeImporter<C extends string>({ dataset, columns, dates, reader }: FeeFile<C>): Importer {
  return {
    dataset,
    async prepare(db, files, options, sink): Promise<PreparedImport> {
      const file = onlyFile(files);
      const table = await openCsvTable(file, columns);
      refusePeople(file.name, table.header);
      const early = new PrivateReport(sink);
      const columnDates = await scanDates(table, dates, early);
      const referenceDate =
        options.referenceDate ?? assumedReferenceDate(columnDates.newest ?? dayInName(file.name), early);
      return {
        version: referenceDate,
        referenceDate,
        write: async (stage) => {
          const report = new PrivateReport(stage);
          sayUnused(table.header, report);
          const resolver = await loadAreaResolver(db);
          const rows = reader({ resolver, asAt: referenceDate, report, stage });
          await eachRow(table, columnDates, report, (row) => rows.read(row));
          await rows.finish?.();
          report.finish();
        },
      };
    },
  };
}

function sayUnused({ titles, at }: Header<string>, report: Report): void {
  const used = new Set(Object.values(at));
  const unused = titles.filter((title, i) => title !== '' && !used.has(i));
  if (unused.length > 0) report.say('COLUMNS_NOT_USED', {}, `Not read: ${unused.join(', ')}.`);
}

function dayInName(name: string): string | null {
  const year = yearInName(name);
  return monthInName(name) ?? (year === null ? null : `${year}-12-31`);
}

async function scanDates<C extends string>(
  table: SourceTable<C>,
  columns: readonly C[],
  report: Report,
): Promise<ColumnDates<C>> {
  const scan = new ColumnDatesScan(table, columns);
  let hasRows = false;
  for await (const batch of table.rows()) {
    hasRows = true;
    batch.forEach(({ cells }) => scan.see(cells));
  }
  if (!hasRows) throw refuseFile('NOTHING_ACCEPTED', 'The file has a header and no rows.');
  return scan.result('DMY', report);
}
