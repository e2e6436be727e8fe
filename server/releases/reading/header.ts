import { headerKey } from './values.js';

/** What a column may be called. Names are compared without case, signs and spaces. */
export interface ColumnSpec {
  names: readonly string[];
  /** A file without this column is not of the dataset. */
  required?: boolean;
}

export interface Header<Column extends string> {
  /** Record that holds the header, or the lower row of it; data begins below. */
  lastRecord: number;
  /** Names as they stand in the file, by position. */
  titles: string[];
  /** Position of each column that was found. */
  at: Partial<Record<Column, number>>;
}
export interface NoHeader {
  /** Columns that the best candidate lacks. */
  missing: string[];
  saw: string[];
}

/**
 * Finds the header among the first records: the first row, or pair of rows, that has every required column.
 * A header of two rows is read as "upper lower", where an empty upper cell repeats the one left of it.
 */
export function findHeader<Column extends string>(
  records: readonly (readonly string[])[],
  columns: Record<Column, ColumnSpec>,
): Header<Column> | NoHeader {
  const index = columnIndex(columns);
  let best: NoHeader = { missing: requiredNames(columns), saw: [] };
  for (let i = 0; i < records.length; i += 1) {
    for (const candidate of candidates(records, i)) {
      const at = positions(candidate.titles, index);
      const missing = requiredNames(columns, at);
      if (missing.length === 0) return { ...candidate, at };
      const found = Object.keys(at).length;
      if (found > 0 && missing.length < best.missing.length) best = { missing, saw: named(candidate.titles) };
    }
  }
  return best.saw.length > 0
    ? best
    : { ...best, saw: named(records.find((record) => named(record).length > 1) ?? []) };
}

function* candidates(records: readonly (readonly string[])[], i: number) {
  const upper = records[i]!.map(tidy);
  const lower = records[i + 1]?.map(tidy);
  yield { titles: upper, lastRecord: i + 1 };
  if (lower) yield { titles: joined(upper, lower), lastRecord: i + 2 };
}

/** The titles of a header of two rows. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let left = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    left = upper[i] || left;
    return [left, lower[i] ?? ''].filter((part) => part !== '').join(' ');
  });
}

function tidy(cell: string): string {
  return cell
    .replace(/^\ufeff/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function columnIndex<Column extends string>(columns: Record<Column, ColumnSpec>): Map<string, Column> {
  const entries = Object.entries(columns) as [Column, ColumnSpec][];
  return new Map(entries.flatMap(([column, { names }]) => names.map((name) => [headerKey(name), column])));
}

/** Where each column stands; of two with the same name the first counts. */
function positions<Column extends string>(titles: readonly string[], index: Map<string, Column>) {
  const at: Partial<Record<Column, number>> = {};
  titles.forEach((title, i) => {
    const column = index.get(headerKey(title));
    if (column !== undefined && at[column] === undefined) at[column] = i;
  });
  return at;
}

function requiredNames<Column extends string>(
  columns: Record<Column, ColumnSpec>,
  at: Partial<Record<Column, number>> = {},
): string[] {
  const entries = Object.entries(columns) as [Column, ColumnSpec][];
  return entries
    .filter(([column, { required }]) => required && at[column] === undefined)
    .map(([, { names }]) => names[0]!);
}

function named(titles: readonly string[]): string[] {
  return titles.map(tidy).filter((title) => title !== '');
}
