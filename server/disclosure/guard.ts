import { apiError, ErrorCode } from '../api/errors.js';
import { lastDayOf } from '../metrics/period.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import type { DayQuestion, SeriesQuestion } from '../metrics/observation-reader.js';

const HINT =
  'Ask for whole areas by month, quarter or year, by service type or over all of them. Sums over areas are published as the areas that contain them.';

/** Codes among those asked for of metrics that are protected. */
export function protectedCodes(codes: readonly string[], catalogue: MetricCatalogue): string[] {
  return codes.filter((code) => catalogue.of(code)?.disclosure !== undefined);
}

/**
 * Lets a question about protected metrics pass only where its answer is among the figures whose publication was
 * checked: those of groups of homes are not, whatever the grouping.
 * @throws DISCLOSURE_BLOCKED
 */
export function guardQuestion(question: SeriesQuestion, catalogue: MetricCatalogue): void {
  const codes = protectedCodes(question.metricCodes, catalogue);
  if (codes.length === 0) return;
  if (question.filter) throw blocked(codes, 'for some homes only');
  if ((question.groupBy ?? []).length > 0)
    throw blocked(codes, `by ${question.groupBy!.join(' and ').toLowerCase().replaceAll('_', ' ')}`);
}

/**
 * The same for questions about days: of protected metrics only month ends are published.
 * @throws DISCLOSURE_BLOCKED
 */
export function guardDays({ metricCodes, days }: DayQuestion, catalogue: MetricCatalogue): void {
  const codes = protectedCodes(metricCodes, catalogue);
  const other = days.find((day) => day !== lastDayOf(day.slice(0, 7)));
  if (codes.length > 0 && other !== undefined)
    throw blocked(codes, `on ${other}, which is no month’s last day`);
}

function blocked(codes: readonly string[], how: string) {
  return apiError(
    ErrorCode.DISCLOSURE_BLOCKED,
    `${codes.join(', ')} cannot be asked ${how}: such figures could give away withheld ones.`,
    { metricCodes: codes, hint: HINT },
  );
}
