import { nearestTo } from './near.js';
import { RowRejected } from './row.js';
import { headerKey, textValue } from './values.js';

/** Reads a column of codes; case, spaces and signs between words do not matter. */
export class CodeColumn {
  private readonly known: Map<string, string>;
  private readonly byKey: Map<string, string>;

  /**
   * @param title the column's name in the file, for messages
   * @param codes what it can hold
   */
  constructor(
    private readonly title: string,
    private readonly codes: readonly string[],
  ) {
    this.known = new Map(codes.map((code) => [code, code]));
    this.byKey = new Map(codes.map((code) => [headerKey(code), code]));
  }

  /** The code, or null where the cell is empty. @throws RowRejected CODE_UNKNOWN, with the code that may be meant */
  read(cell: string | undefined): string | null {
    if (cell === undefined || cell === '') return null;
    return this.known.get(cell) ?? this.otherSpelling(cell);
  }

  /** @throws RowRejected CODE_MISSING, CODE_UNKNOWN */
  required(cell: string | undefined): string {
    const code = this.read(cell);
    if (code !== null) return code;
    throw new RowRejected('CODE_MISSING', `${this.title} is empty.`, { column: this.title });
  }

  private otherSpelling(cell: string): string | null {
    const text = textValue(cell);
    if (text === null) return null;
    const code = this.byKey.get(headerKey(text));
    if (code !== undefined) return code;
    const near = nearestTo(text, this.codes);
    const hint = near ? ` Did you mean ${near}?` : ` It is one of ${this.codes.join(', ')}.`;
    throw new RowRejected('CODE_UNKNOWN', `“${text}” is no ${this.title}.${hint}`, {
      column: this.title,
      value: text,
    });
  }
}
