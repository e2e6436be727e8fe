import type { ApiContext } from '../api/context.js';
import { ErrorCode } from '../api/errors.js';
import { AreaType } from '../areas/area-type.js';
import type { Area } from '../areas/area.entity.js';
import type { EmptyReason } from '../areas/empty-reason.js';
import type { MetricCoverage } from '../metrics/metric.object.js';
import type { Metric } from '../metrics/metric.js';

const TYPES: Partial<Record<AreaType, string>> = {
  [AreaType.COUNTRY]: 'England',
  [AreaType.REGION]: 'regions',
  [AreaType.CASSR]: 'councils',
  [AreaType.ICB]: 'integrated care boards',
};

type Because = Pick<EmptyReason, 'code' | 'message'>;

/** Why a metric that tells reported figures has none of these areas, and what exists instead. */
export async function reportedBecause(
  metric: Metric,
  areas: readonly Area[],
  coverage: readonly MetricCoverage[],
  context: ApiContext,
): Promise<Because> {
  const span = spanOf(coverage);
  if (span === null) {
    const message = `No release of ${metric.reportedIn} is loaded. A data steward can load one: atlas import ${metric.reportedIn} <file>.`;
    return { code: ErrorCode.SOURCE_UNAVAILABLE, message };
  }
  const types = coverage.map(({ areaType }) => TYPES[areaType] ?? areaType);
  const reported = `“${metric.name}” is reported for ${types.join(', ')}, ${span}`;
  const isCovered = areas.some((area) => coverage.some(({ areaType }) => areaType === area.areaType));
  if (!isCovered) return { code: ErrorCode.AREA_TYPE_NOT_COVERED, message: `${reported}.` };
  const before = await toldBefore(metric, areas, context);
  const names = areas.map(({ name }) => name).join(', ');
  if (before.length > 0) {
    const list = before.map(({ name, code }) => `${name} (${code})`).join(', ');
    return {
      code: ErrorCode.RECAST_NOT_EXACT,
      message: `${reported}, but not for ${names}, which came later; ask for the area before: ${list}.`,
    };
  }
  return { code: ErrorCode.SOURCE_UNAVAILABLE, message: `${reported}; no release tells it of ${names}.` };
}

function spanOf(coverage: readonly MetricCoverage[]): string | null {
  if (coverage.length === 0) return null;
  const first = coverage.map(({ from }) => from).sort()[0]!;
  const last = coverage
    .map(({ to }) => to)
    .sort()
    .at(-1)!;
  return `${first.slice(0, 7)} to ${last.slice(0, 7)}`;
}

/** The areas that stood on this ground before and of which the metric is told. */
async function toldBefore(
  { code }: Metric,
  areas: readonly Area[],
  { db }: ApiContext,
): Promise<{ code: string; name: string }[]> {
  const { rows } = await db.pool.query<{ code: string; name: string }>(
    `SELECT DISTINCT a.code, a.name FROM area_succession s JOIN area a ON a.code = s.predecessor_code
     WHERE  s.successor_code = ANY ($2)
       AND  EXISTS (SELECT FROM metric_series m WHERE m.metric_code = $1 AND m.area_code = a.code)
     ORDER  BY a.name, a.code`,
    [code, areas.map(({ gssCode }) => gssCode)],
  );
  return rows;
}
