import type { Queryable } from '../database/database.js';
import { asPublished } from '../database/derived-tables.js';
import { sqlFile } from '../database/sql-file.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import type { ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { lastDayOf, monthsBetween } from '../metrics/period.js';
import { ValueStatus } from '../metrics/value.js';
import { absent, bandOf, flagsOf, serviceTypeOf } from './observation-row.js';

/** The tables of stored series: open ones, and those behind the private door. */
type SeriesTable = 'metric_series' | 'private_series';

const template = sqlFile(import.meta.url, './over-months.sql');
const STATEMENTS = {
  metric_series: statementsOn('metric_series'),
  private_series: statementsOn('private_series'),
};

function statementsOn(table: SeriesTable) {
  const now = template.replace('/* table */', table);
  return { now, then: `WITH ${asPublished([table], '$7::bigint')}\n${now}` };
}

/** A row of a table of series. */
interface SeriesRow {
  metric_code: string;
  area_code: string;
  service_type: string;
  band: string;
  months: string[];
  values: (number | null)[];
  statuses: string[];
  reasons: (string | null)[];
  flags: string[];
  numerators: (number | null)[];
  denominators: (number | null)[];
  mid_years: (number | null)[];
  contributing: (number | null)[];
  expected: (number | null)[];
  release_ids: number[];
}

/** Reads stored series: one statement. Between first and last month a month that no release tells stays a gap. */
export async function readOverMonths(
  db: Queryable,
  catalogue: MetricCatalogue,
  q: SeriesQuestion,
  table: SeriesTable = 'metric_series',
): Promise<ObservedSeries[]> {
  const version = q.version ?? null;
  const { now, then } = STATEMENTS[table];
  const { rows } = await db.query<SeriesRow>({
    name: `${table}-over-months${version === null ? '' : '-then'}`,
    text: version === null ? now : then,
    values: [
      q.metricCodes,
      q.areaCodes,
      q.serviceTypes.map((type) => type ?? 'ALL'),
      q.bands,
      `${q.from}-01`,
      `${q.to}-01`,
      ...(version === null ? [] : [version]),
    ],
  });
  const stored = new Map(rows.map((row) => [keyOf(row), row]));
  return combinations(q, catalogue).map((combination) => {
    const row = stored.get(keyOf(combination));
    return row ? cut(row, q, catalogue) : untold(combination);
  });
}

/** What no release tells: a series without months for each combination asked for. */
export function untoldSeries(q: SeriesQuestion, catalogue: MetricCatalogue): ObservedSeries[] {
  return combinations(q, catalogue).map(untold);
}

const untold = (combination: Combination): ObservedSeries => ({
  ...toSlot(combination),
  months: [],
  points: [],
});

type Combination = Pick<SeriesRow, 'metric_code' | 'area_code' | 'service_type' | 'band'>;

const keyOf = (c: Combination): string => [c.metric_code, c.area_code, c.service_type, c.band].join('|');

const toSlot = (c: Combination) => ({
  group: [],
  metricCode: c.metric_code,
  areaCode: c.area_code,
  serviceType: serviceTypeOf(c.service_type),
  band: bandOf(c.band),
});

function combinations(q: SeriesQuestion, catalogue: MetricCatalogue): Combination[] {
  return q.metricCodes.flatMap((metric_code) => {
    const bands = catalogue.of(metric_code)?.byPopulationBand ? q.bands : [''];
    return q.areaCodes.flatMap((area_code) =>
      q.serviceTypes.flatMap((type) =>
        bands.map((band) => ({ metric_code, area_code, service_type: type ?? 'ALL', band })),
      ),
    );
  });
}

function cut(row: SeriesRow, q: SeriesQuestion, catalogue: MetricCatalogue): ObservedSeries {
  const at = new Map(row.months.map((month, i) => [month.slice(0, 7), i]));
  const asked = row.months
    .map((month) => month.slice(0, 7))
    .filter((month) => month >= q.from && month <= q.to);
  const months = asked.length > 0 ? monthsBetween(asked[0]!, asked.at(-1)!) : [];
  const takesMonth = catalogue.of(row.metric_code)?.takes === 'MONTH';
  const version = q.version ?? null;
  return new StoredSeries(row, months, at, takesMonth, version);
}

/** A stored series. Most questions want its columns only, so the points are made when they are asked for. */
class StoredSeries implements ObservedSeries {
  readonly metricCode: string;
  readonly areaCode: string;
  readonly serviceType: ObservedSeries['serviceType'];
  readonly band: ObservedSeries['band'];
  readonly group = [];
  #points: ObservedValue[] | undefined;

  constructor(
    readonly row: SeriesRow,
    readonly months: readonly string[],
    readonly at: ReadonlyMap<string, number>,
    readonly takesMonth: boolean,
    readonly version: number | null,
  ) {
    this.metricCode = row.metric_code;
    this.areaCode = row.area_code;
    this.serviceType = serviceTypeOf(row.service_type);
    this.band = bandOf(row.band);
  }

  get points(): readonly ObservedValue[] {
    const { row, at, takesMonth, version } = this;
    return (this.#points ??= this.months.map((month) =>
      pointOf(row, at.get(month), month, takesMonth, version),
    ));
  }

  get columns(): ObservedSeries['columns'] {
    const { row, at } = this;
    const places = this.months.map((month) => at.get(month) ?? -1);
    const statuses = places.map(
      (i) => (row.statuses[i] as ValueStatus | undefined) ?? ValueStatus.NOT_AVAILABLE,
    );
    const values = places.map((i, k) =>
      statuses[k] === ValueStatus.PRESENT ? (row.values[i] ?? null) : null,
    );
    return { values, statuses };
  }
}

function pointOf(
  row: SeriesRow,
  i: number | undefined,
  month: string,
  takesMonth: boolean,
  version: number | null,
): ObservedValue {
  const to = lastDayOf(month);
  const slot = {
    ...toSlot(row),
    from: takesMonth ? `${month}-01` : to,
    to,
  };
  if (i === undefined) return { ...absent(slot), version, reason: 'No release tells it of this time.' };
  return {
    ...slot,
    locationId: null,
    value: row.values[i] ?? null,
    status: row.statuses[i] as ValueStatus,
    reason: row.reasons[i] ?? null,
    flags: flagsOf(row.flags[i] ?? null),
    numerator: row.numerators[i] ?? null,
    denominator: row.denominators[i] ?? null,
    midYear: row.mid_years[i] ?? null,
    contributing: row.contributing[i] ?? null,
    expected: row.expected[i] ?? null,
    releaseIds: row.release_ids,
    version,
  };
}
