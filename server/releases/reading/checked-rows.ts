import type { RowWriter } from '../copy-rows.js';
import type { Report } from './report.js';
import { RowRejected } from './row.js';
import { isNote, type SourceTable } from './table.js';

/**
 * Checks every row of a large file and stores those that pass: the way for files of millions of rows. A row is never
 * more than its cells and the text that COPY takes; no object is made of it.
 * @param check the row's values in COPY's text form, tabs between them; @throws RowRejected
 */
export async function storeCheckedRows(
  table: SourceTable<string>,
  report: Report,
  writer: RowWriter,
  check: (cells: string[], row: number) => string,
): Promise<void> {
  const columns = table.header.titles.length;
  for await (const batch of table.rows()) {
    for (const { cells, number } of batch) {
      let text: string;
      try {
        text = check(cells, number);
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        if (isNote(cells, columns)) report.tally('NOTE_ROW_IGNORED', cells.join(' ').trim().slice(0, 60));
        else if (cells.length < columns)
          report.reject('ROW_TOO_SHORT', { row: number }, tooShort(cells.length, columns));
        else report.reject(error.rule, { row: number, ...error.place }, error.text);
        continue;
      }
      report.accept();
      const waiting = writer.writeText(text);
      if (waiting) await waiting;
    }
  }
}

const tooShort = (cells: number, columns: number): string =>
  `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the header has ${columns}.`;
