import type { ColumnDates } from './column-dates.js';
import type { Report } from './report.js';
import { Row, RowRejected } from './row.js';
import { isNote, type SourceTable } from './table.js';

/**
 * Hands every row of data to work, which says report.accept() or setAside(), or throws RowRejected: then the reason goes
 * into the report and the next row follows. Notes among the rows are counted and left out.
 */
export async function eachRow<Column extends string>(
  table: SourceTable<Column>,
  dates: ColumnDates<Column> | null,
  report: Report,
  work: (row: Row<Column>) => Promise<void> | void,
): Promise<void> {
  const columns = table.header.titles.length;
  for await (const batch of table.rows()) {
    for (const tableRow of batch) {
      if (isNote(tableRow.cells, columns)) {
        report.tally(
          'NOTE_ROW_IGNORED',
          tableRow.cells
            .find((cell) => cell.trim() !== '')!
            .trim()
            .slice(0, 60),
        );
        continue;
      }
      try {
        const waiting = work(new Row(table.header, tableRow, dates));
        if (waiting) await waiting;
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        report.reject(error.rule, { row: tableRow.number, ...error.place }, error.text);
      }
    }
  }
}
