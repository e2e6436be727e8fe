import { financialYearOf } from '../metrics/period.js';
import type { PeriodKind } from './contribution.js';

/** The periods of some kinds that a month (YYYY-MM) belongs to: 2025-02 is in 2025-02, 2025-Q1, 2025 and 2024-25. */
export function periodsOf(month: string, kinds: readonly PeriodKind[]): string[] {
  return kinds.map((kind) => periodOf(month, kind));
}

function periodOf(month: string, kind: PeriodKind): string {
  switch (kind) {
    case 'MONTH':
      return month;
    case 'QUARTER':
      return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    case 'YEAR':
      return month.slice(0, 4);
    case 'FINANCIAL_YEAR':
      return `FY${financialYearOf(`${month}-01`)}`;
  }
}
