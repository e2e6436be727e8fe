import { refusal, ReleaseRefused, type ReleaseMessage, type RowCounts } from '../release.js';
import { rules, type RuleId } from './rules.js';

export interface Place {
  row?: number | null;
  column?: string | null;
  value?: string | null;
}

/** Somewhere that messages and row counts go: the stage, or a list in a test. */
export interface ReportSink {
  message(message: ReleaseMessage): void;
  count(counts: RowCounts): void;
}

/** Counts the rows of an import and says what is wrong with them. */
export class Report {
  private rows = 0;
  private accepted = 0;
  private rejected = 0;
  private readonly tallies = new Map<RuleId, { number: number; examples: string[] }>();

  constructor(private readonly sink: ReportSink) {}

  /** A row that goes in. */
  accept(): void {
    this.rows += 1;
    this.accepted += 1;
  }

  /** A row that does not go in, and why. */
  reject(rule: RuleId, place: Place, text: string): void {
    this.rows += 1;
    this.rejected += 1;
    this.say(rule, place, text);
  }

  /** A row that is rightly no part of this dataset: neither accepted nor rejected. It counts as a row. */
  setAside(rule: RuleId, example: string): void {
    this.rows += 1;
    this.tally(rule, example);
  }

  /** Says something of a row that goes in, or of the whole file. */
  say(rule: RuleId, place: Place, text: string): void {
    const { row = null, column = null, value = null } = place;
    this.sink.message({ rule, row, column, value, message: text, severity: rules[rule].severity });
  }

  /** Counts what happens too often to be said each time; finish() says how often, with some examples. */
  tally(rule: RuleId, example: string): void {
    const tally = this.tallies.get(rule) ?? { number: 0, examples: [] };
    tally.number += 1;
    if (tally.examples.length < 5 && !tally.examples.includes(example)) tally.examples.push(example);
    this.tallies.set(rule, tally);
  }

  /** Hands the counts over. Call it once, after the last row. */
  finish(): void {
    for (const [rule, { number, examples }] of this.tallies) {
      this.say(rule, {}, `${rules[rule].description} ${number} in all, e.g. ${examples.join('; ')}.`);
    }
    this.sink.count({ rows: this.rows, accepted: this.accepted, rejected: this.rejected });
  }
}

/** Refuses the whole file. */
export function refuseFile(
  rule: RuleId,
  message: string,
  place: { column?: string; value?: string } = {},
): ReleaseRefused {
  return refusal(rule, message, place);
}
