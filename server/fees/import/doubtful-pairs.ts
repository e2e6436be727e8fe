import type { Report } from '../../releases/reading/report.js';

interface Amount {
  readonly key: string;
  /** Pounds and pence as text. */
  readonly amount: string;
  readonly row: number;
  /** The key of the standard form of which this is the enhanced one. */
  readonly standard: string | null;
}

/**
 * Finds enhanced care that is said to cost less than the standard care it adds to. Which of the two is wrong cannot be
 * told, so both are kept, shown, and left out of comparisons.
 */
export function doubtfulPairs(report: Report) {
  const amounts = new Map<string, Amount>();
  return {
    add: (amount: Amount): void => void amounts.set(amount.key, amount),
    /** The keys of both amounts of each such pair. */
    find(): ReadonlySet<string> {
      const doubtful = new Set<string>();
      for (const { key, amount, row, standard } of amounts.values()) {
        const other = standard === null ? undefined : amounts.get(standard);
        if (!other || Number(amount) >= Number(other.amount)) continue;
        doubtful.add(key).add(other.key);
        report.say(
          'ENHANCED_BELOW_STANDARD',
          { row },
          `The enhanced form of row ${row} is below the standard form of row ${other.row}: both are left out of comparisons.`,
        );
      }
      return doubtful;
    },
  };
}
