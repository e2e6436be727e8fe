import { MomentReader } from '../../releases/reading/moments.js';
import { RowRejected } from '../../releases/reading/row.js';
import { textValue } from '../../releases/reading/values.js';

/**
 * Reads the dates of a row. What was read stands in `text` and `day` until the next one is read, so that no object is made
 * for each of millions.
 */
export class PlacementMoments {
  readonly reader = new MomentReader();
  /** The value for COPY. */
  text = '\\N';
  /** Its day on the calendar as a day number; NaN where the cell is empty. */
  day = NaN;

  /** @param last minutes since 1970 after which nothing can have happened */
  constructor(private readonly last: number) {}

  /** Minutes since 1970, NaN where the cell is empty. @throws RowRejected MOMENT_UNREADABLE, MOMENT_AFTER_REFERENCE */
  moment(cell: string | undefined, column: string): number {
    if (cell === undefined || cell === '') return this.nothing();
    const at = this.reader.moment(cell);
    if (at <= this.last) return this.keep(at);
    const value = textValue(cell);
    if (value === null) return this.nothing();
    if (Number.isNaN(at)) {
      const text = `“${value}” is not a day and a time, such as 2025-03-31 14:05.`;
      throw new RowRejected('MOMENT_UNREADABLE', text, { column, value });
    }
    const text = `${value} is after the day that the file speaks of.`;
    throw new RowRejected('MOMENT_AFTER_REFERENCE', text, { column, value });
  }

  /** A day number, NaN where the cell is empty. @throws RowRejected DATE_UNREADABLE */
  date(cell: string | undefined, column: string): number {
    if (cell === undefined || cell === '') return this.nothing();
    const day = this.reader.day(cell);
    if (day === day) return this.keep(day);
    const value = textValue(cell);
    if (value === null) return this.nothing();
    throw new RowRejected('DATE_UNREADABLE', `“${value}” is not a date.`, { column, value });
  }

  private keep(at: number): number {
    this.text = this.reader.text;
    this.day = this.reader.dayNumber;
    return at;
  }

  private nothing(): number {
    this.text = '\\N';
    return (this.day = NaN);
  }
}

/** @throws RowRejected DATES_OUT_OF_ORDER where both are known and the second is before the first */
export function inOrder(first: number, second: number, words: string, column: string): void {
  if (second < first) throw new RowRejected('DATES_OUT_OF_ORDER', words, { column });
}
