import type { Queryable } from '../database/database.js';
import type { Metric, MetricCatalogue } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import type { DayQuestion } from '../metrics/observation-reader.js';
import { dayStatement, takesDay } from './day-statement.js';
import { absent, fromRow, type ObservationRow } from './observation-row.js';

const statements = new WeakMap<MetricCatalogue, { now: string; then: string }>();

/** Named, so that a connection plans it once: planning takes longer than reading a council. */
function statementFor(catalogue: MetricCatalogue, isReplay: boolean): { name: string; text: string } {
  const made = statements.get(catalogue) ?? {
    now: dayStatement(catalogue, false),
    then: dayStatement(catalogue, true),
  };
  statements.set(catalogue, made);
  return isReplay
    ? { name: `figures-on-days-then-${catalogue.all.length}`, text: made.then }
    : { name: `figures-on-days-${catalogue.all.length}`, text: made.now };
}

/**
 * Answers a question for single days from the homes themselves: one statement, whatever its size.
 * Metrics of what happens within a month have no value on a day and come back as not applicable.
 */
export async function readOnDays(
  db: Queryable,
  catalogue: MetricCatalogue,
  question: DayQuestion,
): Promise<ObservedValue[]> {
  const version = question.version ?? null;
  const metrics = question.metricCodes.map((code) => catalogue.of(code)!);
  const dated = metrics.filter(takesDay);
  const rows = new Map<string, ObservedValue>();
  if (dated.length > 0 && question.areaCodes.length > 0 && question.days.length > 0) {
    const result = await db.query<ObservationRow>({
      ...statementFor(catalogue, version !== null),
      values: [
        question.areaCodes,
        question.days,
        question.serviceTypes.map((type) => type ?? 'ALL'),
        question.bands,
        dated.map((metric) => catalogue.all.indexOf(metric)),
        ...(version === null ? [] : [version]),
      ],
    });
    for (const row of result.rows) {
      const value = fromRow(row, catalogue.all[row.metric_no]!.code);
      rows.set(keyOf(value), value);
    }
  }
  return everyCombination(metrics, question).map((slot) => ({ ...(rows.get(keyOf(slot)) ?? slot), version }));
}

const keyOf = (v: Pick<ObservedValue, 'metricCode' | 'areaCode' | 'serviceType' | 'band' | 'to'>): string =>
  [v.metricCode, v.areaCode, v.serviceType, v.band, v.to].join('|');

function everyCombination(metrics: readonly Metric[], q: DayQuestion): ObservedValue[] {
  return metrics.flatMap((metric) =>
    q.areaCodes.flatMap((areaCode) =>
      q.serviceTypes.flatMap((serviceType) =>
        (metric.byPopulationBand ? q.bands : [null]).flatMap((band) =>
          q.days.map((day) =>
            absent(
              { metricCode: metric.code, areaCode, serviceType, band, group: [], from: day, to: day },
              metric.takes === 'MONTH',
            ),
          ),
        ),
      ),
    ),
  );
}
