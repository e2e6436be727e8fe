import { lastDayOf } from '../../metrics/period.js';
import type { ReportedFigure } from '../reported-rows.js';
import { REASONS } from './delay-reasons.js';

interface TrustCount {
  area: string;
  /** YYYY-MM */
  month: string;
  trust: string;
  reason: string;
  /** Null where the count is missing or withheld. */
  patients: number | null;
}

/** Counts of trusts on their way to sums of boards. */
export class TrustCounts {
  /** By board and month, by trust: patients by reason. */
  private readonly boards = new Map<string, Map<string, Map<string, number | null>>>();

  /** @returns false for a trust, month and reason that is there already */
  add({ area, month, trust, reason, patients }: TrustCount): boolean {
    const key = `${area}|${month}`;
    const trusts = this.boards.get(key) ?? new Map<string, Map<string, number | null>>();
    this.boards.set(key, trusts);
    const reasons = trusts.get(trust) ?? new Map<string, number | null>();
    trusts.set(trust, reasons);
    if (reasons.has(reason)) return false;
    reasons.set(reason, patients);
    return true;
  }

  /** A figure for each measure, board and month that any trust has a row for. */
  *figures(): Generator<ReportedFigure> {
    for (const [key, trusts] of this.boards) {
      const [area, month] = key.split('|') as [string, string];
      for (const [measure, reasons] of Object.entries(REASONS)) {
        const known = [...trusts.values()].filter((given) => reasons.some((reason) => given.has(reason)));
        if (known.length > 0) yield { measure, area, month: lastDayOf(month), ...summed(known, reasons) };
      }
    }
  }
}

/** The sum over the trusts that gave every reason; a trust that left one out is not in it. */
function summed(
  trusts: readonly ReadonlyMap<string, number | null>[],
  reasons: readonly string[],
): Omit<ReportedFigure, 'measure' | 'area' | 'month'> {
  const sums = trusts
    .map((given) => reasons.map((reason) => given.get(reason) ?? null))
    .filter((values) => values.every((value) => value !== null))
    .map((values) => values.reduce((a, b) => a! + b!, 0)!);
  const [contributing, expected] = [sums.length, trusts.length];
  const told = { contributing, expected };
  if (contributing === 0)
    return {
      ...told,
      value: null,
      status: 'NOT_AVAILABLE',
      reason: 'No hospital trust of the board gave the count.',
    };
  const value = sums.reduce((a, b) => a + b, 0);
  const isWhole = contributing === expected;
  return {
    ...told,
    value,
    status: 'PRESENT',
    reason: isWhole ? null : `Of ${contributing} of ${expected} hospital trusts; the others gave no count.`,
    flags: isWhole ? [] : ['PARTIAL_COVERAGE'],
  };
}
