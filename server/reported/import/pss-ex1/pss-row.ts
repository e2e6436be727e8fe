import type { ReportedFigure } from '../../reported-rows.js';
import type { FinancialYear } from '../financial-year.js';

/** A figure without its area and year. */
export type PssFigure = Omit<ReportedFigure, 'area' | 'month'> & {
  /** Heading of the column, or description of the rows, that it stands in. */
  column: string;
};

/** What one row, or in a transposed table one column, says of an area. */
export interface PssRow {
  /** Record number of the row; of a column, that of the header. */
  number: number;
  /** The council, region or country as the file names it. */
  place: string;
  year: FinancialYear;
  /** Reads the figures. @throws RowRejected */
  figures(): PssFigure[];
}

/** A table of PSS-EX1 in one of its layouts. */
export interface PssTable {
  /** What it holds, for the name of the release. */
  title: string;
  rows: PssRow[];
  /** Remarks and measures that are left out: rule and example. */
  leftOut: { rule: 'NOTE_ROW_IGNORED' | 'MEASURE_NOT_USED'; example: string }[];
}

/** Says that the records are in another layout. */
export type ReadLayout = (records: readonly string[][], year: FinancialYear | null) => PssTable | null;

const shortened = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 80);

/** A remark among or below the data, for the count of what was left out. */
export const note = (cells: readonly string[]): PssTable['leftOut'][number] => ({
  rule: 'NOTE_ROW_IGNORED',
  example: shortened(cells.find((cell) => cell.trim() !== '') ?? ''),
});

export const isCouncil = (cell: string): boolean => /^\s*\d{3}\s*-\s*\D/.test(cell);
export const isEngland = (cell: string): boolean => /^\s*(total\s+)?england\s*$/i.test(cell);
