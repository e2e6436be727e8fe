import type { ValueFlag } from '../metrics/value.js';
import type { Stage } from '../releases/index.js';
import { RowRejected } from '../releases/reading/row.js';

export type ReportedStatus = 'PRESENT' | 'SUPPRESSED' | 'NOT_AVAILABLE' | 'NOT_APPLICABLE';

/** One figure as a source reports it. */
export interface ReportedFigure {
  measure: string;
  area: string;
  /** Last day of the month, YYYY-MM-DD; of a year, the last day of the year. */
  month: string;
  /** Null unless the status is PRESENT. */
  value: number | null;
  status: ReportedStatus;
  /** Why there is none, or what to mind; needed where there is none. */
  reason: string | null;
  numerator?: number | null;
  denominator?: number | null;
  contributing?: number | null;
  expected?: number | null;
  flags?: readonly `${ValueFlag}`[];
  asPublished?: string | null;
}

const COLUMNS = [
  'measure',
  'area_code',
  'month',
  'value',
  'numerator',
  'denominator',
  'contributing',
  'expected',
  'status',
  'reason',
  'flags',
  'as_published',
];

/** The table of reported figures of one stage. */
export class ReportedRows {
  private readonly seen = new Set<string>();
  private readonly rows;

  constructor(stage: Stage) {
    this.rows = stage.rows('reported_figure', COLUMNS);
  }

  /** Notes that figures are on their way. @throws RowRejected DUPLICATE_ROW where one of them is there already */
  claim(figures: readonly Pick<ReportedFigure, 'measure' | 'area' | 'month'>[]): void {
    const keys = figures.map(({ measure, area, month }) => `${measure}|${area}|${month}`);
    const twice = figures.find((_, i) => this.seen.has(keys[i]!));
    if (twice) {
      const text = `${twice.area} comes a second time for ${twice.month.slice(0, 7)}.`;
      throw new RowRejected('DUPLICATE_ROW', text, { value: twice.area });
    }
    keys.forEach((key) => this.seen.add(key));
  }

  /** Writes a figure that was claimed. */
  async write(figure: ReportedFigure): Promise<void> {
    await this.rows.write([
      figure.measure,
      figure.area,
      figure.month,
      figure.value,
      figure.numerator ?? null,
      figure.denominator ?? null,
      figure.contributing ?? null,
      figure.expected ?? null,
      figure.status,
      figure.reason,
      figure.flags ?? [],
      figure.asPublished ?? null,
    ]);
  }
}
