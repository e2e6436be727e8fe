import { lastDayOf } from '../../metrics/period.js';
import type { ReportedFigure } from '../reported-rows.js';

/** Daily counts of one area and month. */
export class MonthOfDays {
  private readonly days = new Set<string>();
  private reported = 0;
  private patients = 0;

  /** @param month YYYY-MM */
  constructor(
    private readonly area: string,
    private readonly month: string,
  ) {}

  /** @param patients null where the day has no count. @returns false for a day that is there already */
  add(day: string, patients: number | null): boolean {
    if (this.days.has(day)) return false;
    this.days.add(day);
    if (patients === null) return true;
    this.reported += 1;
    this.patients += patients;
    return true;
  }

  /** The mean over the days reported. */
  figure(): ReportedFigure {
    const { area, month, reported, patients } = this;
    const lastDay = lastDayOf(month);
    const expected = Number(lastDay.slice(8));
    const told = { measure: 'no_criteria_to_reside', area, month: lastDay, contributing: reported, expected };
    if (reported === 0)
      return { ...told, value: null, status: 'NOT_AVAILABLE', reason: 'No day of the month was reported.' };
    const isWhole = reported === expected;
    return {
      ...told,
      value: patients / reported,
      numerator: patients,
      denominator: reported,
      status: 'PRESENT',
      reason: isWhole ? null : `Mean of the ${reported} days reported, of ${expected}.`,
      flags: isWhole ? [] : ['PARTIAL_COVERAGE'],
    };
  }
}
