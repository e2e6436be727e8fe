import type { MomentReader } from '../../releases/reading/moments.js';
import { RowRejected } from '../../releases/reading/row.js';
import { textValue } from '../../releases/reading/values.js';

/** A moment of a row: minutes since 1970 (NaN where the cell is empty) and its text for COPY. */
export interface ReadMoment {
  at: number;
  text: string;
}

const NONE: ReadMoment = { at: NaN, text: '\\N' };

/** Reads the moments of a request and sees that they follow each other. */
export class PlacementMoments {
  /** @param last minutes since 1970 after which nothing can have happened */
  constructor(
    private readonly reader: MomentReader,
    private readonly last: number,
  ) {}

  /** @throws RowRejected MOMENT_UNREADABLE, MOMENT_AFTER_REFERENCE */
  read(cell: string | undefined, column: string): ReadMoment {
    if (cell === undefined || cell === '') return NONE;
    const at = this.reader.moment(cell);
    if (at <= this.last) return { at, text: this.reader.text };
    const value = textValue(cell);
    if (value === null) return NONE;
    if (Number.isNaN(at))
      throw new RowRejected(
        'MOMENT_UNREADABLE',
        `“${value}” is not a day and a time, such as 2025-03-31 14:05.`,
        {
          column,
          value,
        },
      );
    throw new RowRejected('MOMENT_AFTER_REFERENCE', `${value} is after the day that the file speaks of.`, {
      column,
      value,
    });
  }

  /** A day as YYYY-MM-DD, or '' where the cell is empty. @throws RowRejected DATE_UNREADABLE */
  day(cell: string | undefined, column: string): string {
    if (cell === undefined || cell === '') return '';
    const day = this.reader.day(cell);
    if (day !== null) return day;
    const value = textValue(cell);
    if (value === null) return '';
    throw new RowRejected('DATE_UNREADABLE', `“${value}” is not a date.`, { column, value });
  }
}

/** @throws RowRejected DATES_OUT_OF_ORDER where both are known and the second is before the first */
export function inOrder(
  first: number | string,
  second: number | string,
  words: string,
  column: string,
): void {
  if (first !== '' && second !== '' && second < first)
    throw new RowRejected('DATES_OUT_OF_ORDER', words, { column });
}
