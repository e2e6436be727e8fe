import { format, lastDayOfMonth, parseISO, subMonths } from 'date-fns';
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
  return format(isMonthEnd(day) ? lastDayOfMonth(before) : before, 'yyyy-MM-dd');
}

/** Asked many thousand times in one answer, so told from the digits. */
function isMonthEnd(day: string): boolean {
  if (day.slice(8) < '28') return false;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Number(day.slice(8)) === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the value is one of the stored month ends (or months), or of some other day. */
export const isOfMonths = ({ from, to }: Frame, { takes }: Metric): boolean =>
  takes === 'MONTH' || (from === to && isMonthEnd(to));

/** Months that the value is put together from, as YYYY-MM: the first and the last. */
export function monthsOf({ from, to }: Frame, { takes, overPeriod = 'LAST' }: Metric): [string, string] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (takes === 'MONTH' && (overPeriod === 'SUM' || overPeriod === 'MEAN')) return [first, last];
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

const questionKeys = new WeakMap<Frame, string>();

/** A key of what a question must hold apart: the data version, the split, and which homes. */
export function questionKey(frame: Frame): string {
  const known = questionKeys.get(frame);
  if (known !== undefined) return known;
  const { version, group, filter } = frame;
  const key = JSON.stringify([version, group.map(({ dimension }) => dimension), filter ?? null]);
  questionKeys.set(frame, key);
  return key;
}
