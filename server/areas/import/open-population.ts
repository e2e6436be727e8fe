import type { WorkBook } from '@e965/xlsx';
import { readCsvRecords, type RecordBatch } from '../../releases/reading/csv-records.js';
import { refuseFile } from '../../releases/reading/report.js';
import { ReleaseRefused } from '../../releases/release.js';
import { yearInName } from '../../releases/reading/reference-date.js';
import type { SourceFile } from '../../releases/reading/source-file.js';
import { openTable, type SourceTable } from '../../releases/reading/table.js';
import { isWorkbook, openWorkbook, sheetRecords } from '../../releases/reading/workbook.js';
import { populationReaders, type PopulationReader } from './population-readers.js';

export interface PopulationTable {
  table: SourceTable<string>;
  reader: PopulationReader;
  /** The year that the title above the table, or the name of the file, says; null where neither does. */
  year: number | null;
}

/**
 * Finds the population table of a file, whichever layout it has.
 * @throws ReleaseRefused HEADER_MISSING, SHEET_MISSING
 */
export async function openPopulation(file: SourceFile): Promise<PopulationTable> {
  if (isWorkbook(file)) return openSheet(file, await openWorkbook(file));
  return openLayout(file, file.name, () => readCsvRecords(file));
}

/** Sheets of all persons first; those of one sex have the same header and are never meant. */
async function openSheet(file: SourceFile, workbook: WorkBook): Promise<PopulationTable> {
  const names = workbook.SheetNames.filter((name) => !/male/i.test(name));
  const isTotal = (name: string) => (/persons|\ball\b/i.test(name) ? 0 : 1);
  for (const name of [...names].sort((a, b) => isTotal(a) - isTotal(b))) {
    const found = await openLayout(file, `${file.name}, sheet ${name}`, () =>
      sheetRecords(workbook, name),
    ).catch(refusedAsNull);
    if (found) return found;
  }
  const text = `${file.name}: no sheet has population by area and age. Its sheets: ${workbook.SheetNames.join(', ')}.`;
  throw refuseFile('SHEET_MISSING', text);
}

async function openLayout(
  file: SourceFile,
  name: string,
  records: () => AsyncIterable<RecordBatch>,
): Promise<PopulationTable> {
  const year = (await titleYear(records())) ?? yearInName(file.name);
  const problems: ReleaseRefused[] = [];
  for (const reader of populationReaders) {
    try {
      return { table: await openTable(name, reader.columns, records), reader, year };
    } catch (error) {
      if (!(error instanceof ReleaseRefused)) throw error;
      problems.push(error);
    }
  }
  const expected =
    'by mid-year (mid_year, age_65_plus), by single year of age, by 18-64 and 65+, or by census age group';
  const text = `${name}: no population table was found. An area code is needed, and columns ${expected}.`;
  throw refuseFile(problems[0]!.messages[0]!.rule as 'HEADER_MISSING', text, { column: 'area_code' });
}

function refusedAsNull(error: unknown): null {
  if (error instanceof ReleaseRefused) return null;
  throw error;
}

/** A mid-year named above the table, as in "… local authorities in the UK, mid-2020". */
async function titleYear(records: AsyncIterable<RecordBatch>): Promise<number | null> {
  for await (const batch of records) {
    const above = batch.records.slice(0, 8).map((record) => record.filter((cell) => cell.trim() !== ''));
    const title = above.find((cells) => cells.length === 1 && /mid[- ](19|20)\d{2}/i.test(cells[0]!));
    return title ? Number(/mid[- ](\d{4})/i.exec(title[0]!)![1]) : null;
  }
  return null;
}
