import { readFile } from 'node:fs/promises';
import { read, utils, type WorkBook } from '@e965/xlsx';
import type { RecordBatch } from './csv-records.js';
import { refuseFile } from './report.js';
import type { SourceFile } from './source-file.js';

/** A workbook is read at once, so it must not be too large. */
const LARGEST_WORKBOOK = 64 * 1024 * 1024;

/** True where the file is a workbook (.xls, .xlsx, .ods) and no text. */
export function isWorkbook(file: SourceFile): boolean {
  return file.encoding === 'binary';
}

/** Opens a workbook. @throws ReleaseRefused FILE_TOO_LARGE, FILE_IS_BINARY */
export async function openWorkbook(file: SourceFile): Promise<WorkBook> {
  if (file.size > LARGEST_WORKBOOK) {
    throw refuseFile('FILE_TOO_LARGE', `${file.name}: a workbook may have at most 64 MB.`);
  }
  try {
    return read(await readFile(file.path), { dense: true });
  } catch (error) {
    throw refuseFile(
      'FILE_IS_BINARY',
      `${file.name} is not a workbook that can be read (${(error as Error).message}).`,
    );
  }
}

/** The rows of a sheet as records of text, empty rows included, so that row numbers are those of the sheet. */
export async function* sheetRecords(workbook: WorkBook, sheet: string): AsyncGenerator<RecordBatch> {
  const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet]!, {
    header: 1,
    defval: '',
    blankrows: true,
  });
  yield { number: 1, records: rows.map((row) => row.map(String)) };
}
