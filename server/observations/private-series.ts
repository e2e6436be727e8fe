import { refusalOf } from '../access/may.js';
import type { RuleName } from '../access/policy/rules.js';
import type { PrivateDoor } from '../access/private-door.js';
import { PUBLIC_VIEWER } from '../access/viewer.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { lastDayOf } from '../metrics/period.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import type { DayQuestion, ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { readOverMonths } from './over-months.js';

/** Whether a metric's figures are read through the private door only. */
export const isPrivate = (code: string, catalogue: MetricCatalogue): boolean =>
  catalogue.of(code)?.access !== undefined;

/** Reads stored series of one rule, as far as they belong to whoever asks. @throws UNAUTHENTICATED, FORBIDDEN */
export function readPrivateMonths(
  door: PrivateDoor | undefined,
  rule: RuleName,
  catalogue: MetricCatalogue,
  question: SeriesQuestion,
): Promise<ObservedSeries[]> {
  if (!door) throw refusalOf(PUBLIC_VIEWER);
  return door.read(rule, { areas: question.areaCodes }, (db) =>
    readOverMonths(db, catalogue, question, 'private_series'),
  );
}

/**
 * Private figures are stored for whole areas by month: nothing else can be asked of them here.
 * @throws BAD_USER_INPUT
 */
export function guardPrivateQuestion(question: SeriesQuestion, catalogue: MetricCatalogue): void {
  const isSplit = (question.groupBy ?? []).length > 0 || Boolean(question.filter);
  if (isSplit) refuse(question.metricCodes, catalogue, 'for some homes only or by groups of homes');
  // Beside the figure of all homes the types are told of the other metrics alone.
  if (!question.serviceTypes.includes(null)) refuse(question.metricCodes, catalogue, 'by type of care');
}

/** The same for single days: only month ends are stored. @throws BAD_USER_INPUT */
export function guardPrivateDays({ metricCodes, days }: DayQuestion, catalogue: MetricCatalogue): void {
  const other = days.find((day) => day !== lastDayOf(day.slice(0, 7)));
  if (other !== undefined) refuse(metricCodes, catalogue, `on ${other}, which is no month’s last day`);
}

function refuse(codes: readonly string[], catalogue: MetricCatalogue, how: string): void {
  const closed = codes.filter((code) => isPrivate(code, catalogue));
  if (closed.length > 0)
    throw apiError(ErrorCode.BAD_USER_INPUT, `${closed.join(', ')} cannot be asked ${how}.`, {
      metricCodes: closed,
      hint: 'Ask for whole areas by month, quarter or year.',
    });
}
