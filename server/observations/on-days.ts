import { populationSql } from '../areas/population-at.js';
import { stockSql } from '../capacity/rebuild-capacity.js';
import type { Queryable } from '../database/database.js';
import { METRIC_COLUMNS } from '../metrics/metric-sql.js';
import type { Metric, MetricCatalogue } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import type { DayQuestion } from '../metrics/observation-reader.js';
import { absent, fromRow, type ObservationRow } from './observation-row.js';

/**
 * One statement for every question: the stock of the days asked for, and each metric's SELECT over it. Those of metrics
 * not asked for are skipped when it runs. It is named, so that a connection plans it once: planning takes longer than
 * reading a council.
 */
function dayStatement(catalogue: MetricCatalogue): string {
  const selects = catalogue.all.flatMap((metric, i) =>
    takesDay(metric)
      ? [
          `SELECT ${i}::int AS metric_no, ${METRIC_COLUMNS} FROM (${metric.sql}) m${i} WHERE ${i} = ANY ($5::int[])`,
        ]
      : [],
  );
  return `WITH asked AS (SELECT area_code, as_at FROM unnest($1::text[]) area_code CROSS JOIN unnest($2::date[]) as_at),
${stockSql},
${populationSql}
SELECT * FROM (${selects.join('\nUNION ALL\n')}) answer
WHERE service_type = ANY ($3::text[]) AND (band = '' OR band = ANY ($4::text[]))`;
}

const takesDay = ({ takes }: Metric): boolean => takes === 'MONTH_END';
const statements = new WeakMap<MetricCatalogue, string>();

function statementFor(catalogue: MetricCatalogue): string {
  const text = statements.get(catalogue) ?? dayStatement(catalogue);
  statements.set(catalogue, text);
  return text;
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
  const metrics = question.metricCodes.map((code) => catalogue.of(code)!);
  const dated = metrics.filter(takesDay);
  const rows = new Map<string, ObservedValue>();
  if (dated.length > 0 && question.areaCodes.length > 0 && question.days.length > 0) {
    const result = await db.query<ObservationRow>({
      name: 'figures-on-days',
      text: statementFor(catalogue),
      values: [
        question.areaCodes,
        question.days,
        question.serviceTypes.map((type) => type ?? 'ALL'),
        question.bands,
        dated.map((metric) => catalogue.all.indexOf(metric)),
      ],
    });
    for (const row of result.rows) {
      const value = fromRow(row, catalogue.all[row.metric_no]!.code);
      rows.set(keyOf(value), value);
    }
  }
  return everyCombination(metrics, question).map((slot) => rows.get(keyOf(slot)) ?? slot);
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
              { metricCode: metric.code, areaCode, serviceType, band, from: day, to: day },
              metric.takes === 'MONTH',
            ),
          ),
        ),
      ),
    ),
  );
}
