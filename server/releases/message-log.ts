import type { Queryable } from '../database/database.js';
import type { ReleaseMessage, Severity } from './release.js';

/** Of a rule that speaks of row after row, so many messages are kept word for word; the rest are counted. */
export const KEPT_PER_RULE = 200;

/** Collects what an import has to say, in bounded memory. */
export class MessageLog {
  private readonly kept: ReleaseMessage[] = [];
  private readonly seen = new Map<string, number>();
  private readonly counts: Record<Severity, number> = { ERROR: 0, WARNING: 0, INFO: 0 };

  constructor(private readonly keptPerRule = KEPT_PER_RULE) {}

  add(message: ReleaseMessage): void {
    this.counts[message.severity] += 1;
    const key = `${message.severity} ${message.rule}`;
    const number = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, number);
    if (number <= this.keptPerRule) this.kept.push(ownText(message));
  }

  /** Every warning, those only counted included. */
  get warnings(): number {
    return this.counts.WARNING;
  }

  /** The messages kept, and one that says how many more there are of each rule that had too many. */
  all(): ReleaseMessage[] {
    return [...this.kept, ...this.leftOut()];
  }

  private leftOut(): ReleaseMessage[] {
    return [...this.seen].flatMap(([key, number]) => {
      const [severity, rule] = key.split(' ') as [Severity, string];
      if (number <= this.keptPerRule) return [];
      const message = `${number - this.keptPerRule} more of the same kind, ${number} in all.`;
      return [{ rule, row: null, column: null, value: null, message, severity }];
    });
  }
}

/** A value cut out of a file keeps the piece of the file that it was cut from in memory: messages hold their own copies. */
function ownText(message: ReleaseMessage): ReleaseMessage {
  const copy = (text: string) => Buffer.from(text).toString();
  const { value } = message;
  return { ...message, message: copy(message.message), value: value === null ? null : copy(value) };
}

/** Stores the messages of a release in order. */
export async function storeMessages(
  db: Queryable,
  releaseId: number,
  messages: readonly ReleaseMessage[],
): Promise<void> {
  await db.query(
    `INSERT INTO release_message (release_id, seq, rule, row_number, column_name, value, message, severity)
     SELECT $1, seq, rule, "row", "column", left(value, 500), message, severity
     FROM   jsonb_to_recordset($2::jsonb)
            AS m(seq int, rule text, "row" int, "column" text, value text, message text, severity text)`,
    [releaseId, JSON.stringify(messages.map((message, seq) => ({ seq, ...message })))],
  );
}
