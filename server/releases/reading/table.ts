import { readCsvRecords, type RecordBatch } from './csv-records.js';
import { findHeader, type ColumnSpec, type Header } from './header.js';
import { refuseFile } from './report.js';
import type { SourceFile } from './source-file.js';

/** A table as it stands in a file: its header was found, its rows can be read as often as needed. */
export interface SourceTable<Column extends string> {
  header: Header<Column>;
  /** Rows of data below the header, in batches. */
  rows(): AsyncIterable<TableRow[]>;
}

export interface TableRow {
  /** Record number in the file, the header and what stands above it counted. */
  number: number;
  cells: string[];
}

/** Rows above the header that a table may have. */
const LONGEST_PREAMBLE = 40;

/**
 * Finds a table in a delimited text file.
 * @throws ReleaseRefused HEADER_MISSING, naming the columns that were not found.
 */
export async function openCsvTable<Column extends string>(
  file: SourceFile,
  columns: Record<Column, ColumnSpec>,
): Promise<SourceTable<Column>> {
  return openTable(file.name, columns, () => readCsvRecords(file));
}

/** Finds a table in records from anywhere, such as the sheet of a workbook. */
export async function openTable<Column extends string>(
  name: string,
  columns: Record<Column, ColumnSpec>,
  records: () => AsyncIterable<RecordBatch>,
): Promise<SourceTable<Column>> {
  const header = findHeader(await firstRecords(records()), columns);
  if ('missing' in header) {
    const saw =
      header.saw.length > 0 ? ` The nearest header has: ${header.saw.slice(0, 30).join(', ')}.` : '';
    const text = `${name}: no header with the columns ${header.missing.join(', ')} was found.${saw}`;
    throw refuseFile('HEADER_MISSING', text, { column: header.missing[0] });
  }
  return { header, rows: () => dataRows(records(), header.lastRecord) };
}

async function firstRecords(records: AsyncIterable<RecordBatch>): Promise<string[][]> {
  const first: string[][] = [];
  for await (const batch of records) {
    first.push(...batch.records.slice(0, LONGEST_PREAMBLE - first.length));
    if (first.length >= LONGEST_PREAMBLE) break;
  }
  return first;
}

/** Rows below the header; empty ones are left out. */
async function* dataRows(
  records: AsyncIterable<RecordBatch>,
  headerRecord: number,
): AsyncGenerator<TableRow[]> {
  for await (const batch of records) {
    const rows: TableRow[] = [];
    for (let i = 0; i < batch.records.length; i += 1) {
      const number = batch.number + i;
      const cells = batch.records[i]!;
      if (number > headerRecord && cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells });
    }
    if (rows.length > 0) yield rows;
  }
}

/**
 * True for a row among or below the data that is a remark and no data: one filled cell in a table of several columns,
 * with words in it, such as "Source: …" or "[x] = not available". An identifier alone is a broken row, not a remark.
 */
export function isNote(cells: readonly string[], columns: number): boolean {
  if (columns < 3) return false;
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && /\s|^\[|^(notes?|source|total)\b/i.test(filled[0]!.trim());
}
