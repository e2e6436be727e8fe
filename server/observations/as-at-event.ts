import type { Queryable } from '../database/database.js';
import type { ObservedSeries } from '../metrics/observation-reader.js';

interface Validity {
  code: string;
  validFrom: string;
  validTo: string | null;
}

/** Leaves of each series the points at which its area existed: areas as they were, one statement. */
export async function asAtEvent(db: Queryable, series: readonly ObservedSeries[]): Promise<ObservedSeries[]> {
  const { rows } = await db.query<Validity>(
    `SELECT code, valid_from AS "validFrom", valid_to AS "validTo" FROM area WHERE code = ANY ($1)`,
    [[...new Set(series.map(({ areaCode }) => areaCode))]],
  );
  const areas = new Map(rows.map((row) => [row.code, row]));
  return series.map((one) => whileItExisted(one, areas.get(one.areaCode)));
}

function whileItExisted(series: ObservedSeries, area: Validity | undefined): ObservedSeries {
  if (!area) return series;
  const existed = series.points.map(
    ({ to }) => to >= area.validFrom && (area.validTo === null || to < area.validTo),
  );
  return {
    ...series,
    months: series.months.filter((_, i) => existed[i]),
    points: series.points.filter((_, i) => existed[i]),
  };
}
