import { format, isLastDayOfMonth, lastDayOfMonth, parseISO, subMonths } from 'date-fns';
import type { Metric } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';

/** Everything that a value is of, but for its area: what two areas must share to be compared. */
export type Frame = Pick<
  ObservedValue,
  'metricCode' | 'serviceType' | 'band' | 'group' | 'filter' | 'version' | 'from' | 'to'
>;

/** The frame of a value. */
export const frameOf = (observed: ObservedValue): Frame => {
  const { metricCode, serviceType, band, group, filter, version, from, to } = observed;
  return { metricCode, serviceType, band, group, filter, version, from, to };
};

/** The same frame so many months earlier; a month’s last day stays the last day. */
export function earlier(frame: Frame, months: number): Frame {
  return { ...frame, from: monthsBefore(frame.from, months), to: monthsBefore(frame.to, months) };
}

function monthsBefore(day: string, months: number): string {
  const date = parseISO(day);
  const before = subMonths(date, months);
  return format(isLastDayOfMonth(date) ? lastDayOfMonth(before) : before, 'yyyy-MM-dd');
}

/** Whether the value is one of the stored month ends (or months), or of some other day. */
export const isOfMonths = ({ from, to }: Frame, { takes }: Metric): boolean =>
  takes === 'MONTH' || (from === to && isLastDayOfMonth(parseISO(to)));

/** Months that the value is put together from, as YYYY-MM: the first and the last. */
export function monthsOf({ from, to }: Frame, { takes, overPeriod = 'LAST' }: Metric): [string, string] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (takes === 'MONTH' && overPeriod === 'SUM') return [first, last];
  return overPeriod === 'FIRST' ? [first, first] : [last, last];
}

/** A key of what a series is of, but for months. */
export const seriesKey = (
  frame: Pick<Frame, 'metricCode' | 'serviceType' | 'band' | 'group'>,
  areaCode: string,
): string =>
  [
    areaCode,
    frame.metricCode,
    frame.serviceType,
    frame.band,
    ...frame.group.map(({ dimension, key }) => `${dimension}=${key}`),
  ].join('|');

/** A key of what a question must hold apart: the data version, the split, and which homes. */
export const questionKey = ({ version, group, filter }: Frame): string =>
  JSON.stringify([version, group.map(({ dimension }) => dimension), filter ?? null]);
