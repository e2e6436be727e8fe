import type { FlatTable, SourceLine } from './figure-model.js';

/** What travels with the JSON file, so that it explains itself. */
export interface DownloadFacts {
  title: string;
  subtitle: string;
  sources: readonly SourceLine[];
  /** The page on which the figure stands. */
  address: string;
}

/**
 * CSV with a byte order mark for spreadsheets. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers are left alone.
 */
export async function toCsv(table: FlatTable): Promise<string> {
  const { unparse } = (await import('papaparse')).default;
  return `\uFEFF${unparse([...table.rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** The same lines with title, sources and licence. */
export function toJson(table: FlatTable, facts: DownloadFacts): string {
  return `${JSON.stringify({ ...facts, rows: table.rows }, null, 2)}\n`;
}
