import { apiError, ErrorCode } from '../api/errors.js';
import type { Queryable } from '../database/database.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import type { ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { lastDayOf, monthsBetween } from '../metrics/period.js';
import { groupStatement, takesDay } from './day-statement.js';
import { filterValues, partsOf } from './home-groups.js';
import { fromRow, type ObservationRow } from './observation-row.js';

/** The most values that one question about groups may bring back. */
const MOST_VALUES = 400_000;

/**
 * Reads month ends by groups of homes, or of some homes only: one statement over the homes themselves.
 * @returns a series for each combination that some home is in, or that is always told; in the order of the question
 * @throws QUERY_TOO_COSTLY when there are more values than one answer may hold
 */
export async function readByGroups(
  db: Queryable,
  catalogue: MetricCatalogue,
  q: SeriesQuestion,
): Promise<ObservedSeries[]> {
  const dimensions = q.groupBy ?? [];
  const metrics = q.metricCodes.map((code) => catalogue.of(code)!).filter(takesDay);
  const { rows } = await db.query<ObservationRow>(groupStatement(catalogue, dimensions, q.version != null), [
    q.areaCodes,
    monthsBetween(q.from, q.to).map(lastDayOf),
    q.serviceTypes.map((type) => type ?? 'ALL'),
    q.bands,
    metrics.map((metric) => catalogue.all.indexOf(metric)),
    q.version ?? null,
    ...filterValues(q.filter),
    MOST_VALUES + 1,
  ]);
  if (rows.length > MOST_VALUES)
    throw apiError(ErrorCode.QUERY_TOO_COSTLY, `The query brings back more than ${MOST_VALUES} values.`, {
      limit: MOST_VALUES,
      hint: 'Ask for fewer areas or months, or leave a group out.',
    });
  return inOrder(seriesIn(rows, catalogue, q), q);
}

function seriesIn(
  rows: readonly ObservationRow[],
  catalogue: MetricCatalogue,
  q: SeriesQuestion,
): ObservedSeries[] {
  const found = new Map<string, { series: ObservedSeries; months: string[]; points: ObservedValue[] }>();
  for (const row of rows) {
    const { type, group } = partsOf(row.service_type, q.groupBy ?? []);
    const value = {
      ...fromRow({ ...row, service_type: type }, catalogue.all[row.metric_no]!.code),
      group,
      filter: q.filter ?? null,
      version: q.version ?? null,
    };
    const key = [row.metric_no, row.area_code, row.service_type, row.band].join('|');
    const one = found.get(key) ?? started(value);
    found.set(key, one);
    one.months.push(row.as_at.slice(0, 7));
    one.points.push(value);
  }
  return [...found.values()].map(({ series }) => series);
}

function started({ metricCode, areaCode, serviceType, band, group }: ObservedValue) {
  const months: string[] = [];
  const points: ObservedValue[] = [];
  const series: ObservedSeries = {
    ...{ metricCode, areaCode: areaCode!, serviceType, band, group },
    ...{ months, points },
  };
  return { series, months, points };
}

/** As asked: metric, area, service type, band; within these, groups as the database sorts them. */
function inOrder(series: readonly ObservedSeries[], q: SeriesQuestion): ObservedSeries[] {
  const place = (list: readonly unknown[]) => new Map(list.map((one, i) => [one, i]));
  const [metrics, areas, types] = [place(q.metricCodes), place(q.areaCodes), place(q.serviceTypes)];
  const rank = ({ metricCode, areaCode, serviceType }: ObservedSeries): number =>
    (metrics.get(metricCode)! * areas.size + areas.get(areaCode)!) * types.size + types.get(serviceType)!;
  return [...series].sort((a, b) => rank(a) - rank(b));
}
