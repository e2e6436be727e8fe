import { CodeColumn } from '../../releases/reading/code-column.js';
import type { MomentReader } from '../../releases/reading/moments.js';
import { RowRejected } from '../../releases/reading/row.js';
import { PAUSE_REASONS } from '../codes.js';

/** A pause of the clock; moments in minutes since 1970 beside their texts, `to` null while it lasts. */
interface Pause {
  from: number;
  fromText: string;
  to: number;
  toText: string | null;
  reason: string;
}

const written = /^([^/]+)\/([^/]*?)(?:\s+([A-Za-z_]+))?$/;

/** Reads the cell that holds the pauses of a request: `from/to REASON`, several with semicolons between them. */
export class PauseReader {
  private readonly reasons: CodeColumn;

  constructor(
    private readonly title: string,
    private readonly moments: MomentReader,
  ) {
    this.reasons = new CodeColumn(`pause reason in ${title}`, PAUSE_REASONS);
  }

  /**
   * The pauses as JSON text for the table.
   * @param requested the moment of the request, before which no pause can begin
   * @throws RowRejected
   */
  read(cell: string, requested: number): string {
    const pauses = cell
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part) => this.pause(part.trim()))
      .sort((one, other) => one.from - other.from);
    pauses.forEach((pause, i) => {
      if (pause.from < requested || pause.to < pause.from)
        throw this.rejected(
          'DATES_OUT_OF_ORDER',
          cell,
          'A pause begins before the request, or ends before it begins.',
        );
      const before = pauses[i - 1];
      if (before && pause.from < before.to)
        throw this.rejected('PAUSES_OVERLAP', cell, 'Two pauses overlap.');
    });
    return JSON.stringify(
      pauses.map(({ fromText, toText, reason }) => ({ from: fromText, to: toText, reason })),
    );
  }

  private pause(text: string): Pause {
    const parts = written.exec(text);
    if (!parts) throw this.rejected('PAUSE_UNREADABLE', text, `“${text}” is not from/to REASON.`);
    const from = this.moment(parts[1]!, text);
    const isOpen = parts[2]!.trim() === '';
    const to = isOpen ? { at: Infinity, text: null } : this.moment(parts[2]!, text);
    if (parts[3] === undefined)
      throw this.rejected('PAUSE_WITHOUT_REASON', text, `The pause ${text} has no reason.`);
    return {
      from: from.at,
      fromText: from.text,
      to: to.at,
      toText: to.text,
      reason: this.reasons.required(parts[3]),
    };
  }

  private moment(cell: string, pause: string): { at: number; text: string } {
    const at = this.moments.moment(cell.trim());
    if (Number.isNaN(at))
      throw this.rejected('PAUSE_UNREADABLE', pause, `“${cell}” is not a day and a time.`);
    return { at, text: new Date(at * 60_000).toISOString() };
  }

  private rejected(
    rule: 'PAUSE_UNREADABLE' | 'PAUSE_WITHOUT_REASON' | 'PAUSES_OVERLAP' | 'DATES_OUT_OF_ORDER',
    value: string,
    text: string,
  ) {
    return new RowRejected(rule, text, { column: this.title, value });
  }
}
