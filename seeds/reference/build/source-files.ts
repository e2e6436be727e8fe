import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

export type SourceRow = Record<string, string>;

/** Folder of the publishers' files: ATLAS_SHARED_DATA, or ../shared/data beside the repository. */
export function sourceFolder(): string {
  return resolve(process.env.ATLAS_SHARED_DATA ?? '../shared/data');
}

export function sourceIsPresent(folder = sourceFolder()): boolean {
  return existsSync(join(folder, 'lookups', 'la_all_codes.csv'));
}

/** Reads a CSV whose first row is the header; BOM and Windows line ends are taken off. */
export function readSource(folder: string, path: string): SourceRow[] {
  return parseSource(readFileSync(join(folder, path), 'utf8'));
}

export function parseSource(text: string): SourceRow[] {
  return parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true });
}

/** The text of a cell; a column that the file lacks is an error in the build, not an empty value. */
export function cell(row: SourceRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`column ${column} is missing`);
  return value.trim();
}

/** A published number, with its thousands separators; null for a marker such as [c]. */
export function publishedNumber(text: string): number | null {
  const plain = text.replace(/,/g, '').trim();
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain);
}
