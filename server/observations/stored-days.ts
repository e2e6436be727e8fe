import type { MetricCatalogue } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import type { DayQuestion, ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { absent } from './observation-row.js';

/** Reads month ends from stored series, in the order of the question: of metrics that are told in no other way. */
export async function readStoredDays(
  { days, ...question }: DayQuestion,
  catalogue: MetricCatalogue,
  read: (question: SeriesQuestion) => Promise<ObservedSeries[]>,
): Promise<ObservedValue[]> {
  const months = days.map((day) => day.slice(0, 7)).sort();
  if (months.length === 0) return [];
  const series = await read({ ...question, from: months[0]!, to: months.at(-1)! });
  return series.flatMap(({ metricCode, areaCode, serviceType, band, group, points }) => {
    const at = new Map(points.map((point) => [point.to, point]));
    const isOfMonths = catalogue.of(metricCode)?.takes === 'MONTH';
    return days.map((day) => {
      const slot = { metricCode, areaCode, serviceType, band, group, from: day, to: day };
      const point = isOfMonths ? undefined : at.get(day);
      return point ?? { ...absent(slot, isOfMonths), version: question.version ?? null };
    });
  });
}
