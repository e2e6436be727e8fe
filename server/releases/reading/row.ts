import { parseDate } from './dates.js';
import type { ColumnDates } from './column-dates.js';
import type { Header } from './header.js';
import type { RuleId } from './rules.js';
import type { TableRow } from './table.js';
import { anyNumber, textValue, wholeNumber } from './values.js';

/** Why a row does not go in. */
export class RowRejected extends Error {
  constructor(
    readonly rule: RuleId,
    readonly text: string,
    readonly place: { column?: string; value?: string } = {},
  ) {
    super(text);
  }
}

/** One row of a table, read by column name. A column that the file does not have is null throughout. */
export class Row<Column extends string> {
  constructor(
    private readonly header: Header<Column>,
    private readonly row: TableRow,
    private readonly dates: ColumnDates<Column> | null = null,
  ) {}

  get number(): number {
    return this.row.number;
  }
  get cells(): readonly string[] {
    return this.row.cells;
  }

  has(column: Column): boolean {
    return this.header.at[column] !== undefined;
  }

  /** The column's name in the file. */
  title(column: Column): string {
    return this.header.titles[this.header.at[column] ?? -1] ?? column;
  }

  /** The cell as it is, with spaces and markers of missing values. */
  raw(column: Column): string {
    const at = this.header.at[column];
    return at === undefined ? '' : (this.row.cells[at] ?? '');
  }

  text(column: Column): string | null {
    return textValue(this.raw(column));
  }

  /** @throws RowRejected with the rule when the value is missing. */
  required(column: Column, rule: RuleId, what: string): string {
    const text = this.text(column);
    if (text !== null) return text;
    const at = this.header.at[column] ?? 0;
    if (at >= this.row.cells.length) {
      const counts = `${this.row.cells.length} of ${this.header.titles.length} columns`;
      throw new RowRejected('ROW_TOO_SHORT', `The row has ${counts}.`, { column: this.title(column) });
    }
    throw this.rejected(rule, column, `${what} is missing.`);
  }

  /** YYYY-MM-DD. @throws RowRejected DATE_UNREADABLE */
  date(column: Column): string | null {
    const text = this.text(column);
    if (text === null) return null;
    const order = this.dates?.orders[column] ?? 'DMY';
    const date = parseDate(text, order);
    if (date !== null) return date;
    const words = order === 'DMY' ? 'day/month/year' : 'month/day/year';
    throw this.rejected(
      'DATE_UNREADABLE',
      column,
      `“${text}” is not a date (the column is read as ${words}).`,
    );
  }

  /** @throws RowRejected with the rule when the value is not a whole number. */
  wholeNumber(column: Column, rule: RuleId): number | null {
    const number = wholeNumber(this.raw(column));
    if ('value' in number) return number.value;
    throw this.rejected(rule, column, `“${number.unreadable}” is not a whole number.`);
  }

  /** A number; null also where the text is none, for values that a row can do without. */
  decimal(column: Column): number | null {
    const number = anyNumber(this.raw(column));
    return 'value' in number ? number.value : null;
  }

  rejected(rule: RuleId, column: Column, text: string): RowRejected {
    return new RowRejected(rule, text, { column: this.title(column), value: this.raw(column).trim() });
  }
}
