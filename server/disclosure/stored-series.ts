import type { Queryable } from '../database/database.js';
import { baseMeasure, numeratorMeasure, type ProtectedMetric } from './family.js';
import { cellKey } from './lattice.js';
import type { Protection } from './protect.js';
import { type Point, shownPoint, whyWithheld, withheldPoint } from './protected-point.js';
import type { DisclosureRule } from './rule.js';

interface StoredRow {
  areaCode: string;
  serviceType: string;
  band: string;
  points: Point[];
}

export interface ShownCounts {
  shown: number;
  primary: number;
  secondary: number;
}

const READ = `
SELECT area_code AS "areaCode", service_type AS "serviceType", band,
       (SELECT json_agg(json_build_object('month', to_char(u.month, 'YYYY-MM'), 'status', u.status, 'value', u.value,
          'reason', u.reason, 'flags', u.flags, 'numerator', u.numerator, 'denominator', u.denominator) ORDER BY u.place)
        FROM unnest(months, statuses, values, reasons, flags, numerators, denominators) WITH ORDINALITY
             u (month, status, value, reason, flags, numerator, denominator, place)) AS points
FROM   metric_series WHERE metric_code = $1`;

const WRITE = `
UPDATE metric_series
SET    statuses = $5, values = $6, reasons = $7, flags = $8, numerators = $9, denominators = $10
WHERE  metric_code = $1 AND area_code = $2 AND service_type = $3 AND band = $4`;

/**
 * Rewrites the stored series of one metric as they may be shown.
 * @returns how many of its values are shown, and withheld for their own or for others' sake
 * @throws an error where a value does not add up from the records that the protection knows
 */
export async function protectStoredSeries(
  client: Queryable,
  metric: ProtectedMetric,
  protection: Protection,
  rule: DisclosureRule,
): Promise<ShownCounts> {
  const sums = new Map(
    protection.lattice.cells
      .filter(({ isInNewEdition }) => isInNewEdition)
      .map(({ key, value }) => [key, value]),
  );
  const counts = { shown: 0, primary: 0, secondary: 0 };
  const { rows } = await client.query<StoredRow>(READ, [metric.code]);
  for (const row of rows) {
    const points = row.points.map((point) => {
      if (point.status !== 'PRESENT')
        return { ...withheldPoint(metric, point), status: point.status, reason: point.reason };
      check(metric, row, point, sums);
      const why = whyWithheld(metric, row, point.month, protection.withheld);
      counts[why === null ? 'shown' : why === 'PRIMARY' ? 'primary' : 'secondary'] += 1;
      return why === null ? shownPoint(metric, point, rule) : withheldPoint(metric, point);
    });
    const column = (name: keyof Point) => points.map((point) => point[name]);
    await client.query(WRITE, [
      ...[metric.code, row.areaCode, row.serviceType, row.band],
      ...[column('status'), column('value'), column('reason'), column('flags')],
      ...[column('numerator'), column('denominator')],
    ]);
  }
  return counts;
}

/** What is protected must be what is shown: a metric that counts more or less than its records would give them away. */
function check(
  metric: ProtectedMetric,
  { areaCode, serviceType }: StoredRow,
  point: Point,
  sums: ReadonlyMap<string, number>,
): void {
  const base = baseMeasure(metric);
  const parts = [
    [numeratorMeasure(metric), point.numerator] as const,
    ...(base ? [[base, point.denominator] as const] : []),
  ];
  for (const [{ code }, value] of parts) {
    const sum = sums.get(cellKey(code, areaCode, serviceType, point.month)) ?? 0;
    if (value === null || Math.abs(value - sum) > 1e-6)
      throw new Error(
        `Disclosure control: ${metric.code} of ${areaCode} in ${point.month} is not the sum of its records.`,
      );
  }
}
