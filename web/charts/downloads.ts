import type { FlatRow, FlatTable, SourceLine } from './figure-model.js';

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
  return `\uFEFF${unparse(plainRows(table), { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** The lines without what GraphQL adds for its own use (`__typename`). */
const plainRows = ({ rows }: FlatTable): FlatRow[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([heading]) => !heading.startsWith('__'))));

/** The same lines with title, sources and licence. */
export function toJson(table: FlatTable, facts: DownloadFacts): string {
  return `${JSON.stringify({ ...facts, rows: plainRows(table) }, null, 2)}\n`;
}
