import type { ApiContext } from '../api/context.js';
import { ErrorCode } from '../api/errors.js';
import type { EmptyReason } from '../areas/empty-reason.js';
import { areaLoader } from '../areas/area.loaders.js';
import { metricCoverageLoader } from '../metrics/metric.resolver.js';
import type { SeriesQuestion } from '../metrics/observation-reader.js';

/** Explains why a question found nothing: unknown area, nothing loaded, the wrong period or type of area. */
export async function emptyBecause(question: SeriesQuestion, context: ApiContext): Promise<EmptyReason> {
  const metric = context.metrics.of(question.metricCodes[0]!)!;
  const coverage = await context.loader(metricCoverageLoader).load(metric.code);
  const areas = await Promise.all(question.areaCodes.map((code) => context.loader(areaLoader).load(code)));
  const types = new Set(areas.map((area) => area?.areaType));
  const here = coverage.filter(({ areaType }) => types.has(areaType));
  const dates = (here.length > 0 ? here : coverage).flatMap(({ from, to }) => [from, to]).sort();
  const available = {
    availableAreaTypes: coverage.map(({ areaType }) => areaType),
    availableFrom: dates[0] ?? null,
    availableTo: dates.at(-1) ?? null,
  };
  const unknown = question.areaCodes.find((_, i) => areas[i] === null);
  if (question.areaCodes.length === 0)
    return {
      ...available,
      code: ErrorCode.AREA_TYPE_NOT_COVERED,
      message: 'No area of this type lies there.',
    };
  if (unknown) return { ...available, code: ErrorCode.NOT_FOUND, message: `There is no area ${unknown}.` };
  if (areas.every((area) => area?.nation === 'WALES'))
    return {
      ...available,
      code: ErrorCode.AREA_TYPE_NOT_COVERED,
      message:
        'Care homes in Wales are regulated by Care Inspectorate Wales; figures of the English register do not apply.',
    };
  const told = await toldMonths(question, context);
  if (told)
    return {
      ...available,
      availableFrom: told.from,
      availableTo: told.to,
      code: ErrorCode.PERIOD_NOT_COVERED,
      message: `No release tells ${question.from} to ${question.to}; there are figures from ${told.from} to ${told.to}.`,
    };
  return {
    ...available,
    code:
      here.length > 0 || coverage.length === 0
        ? ErrorCode.SOURCE_UNAVAILABLE
        : ErrorCode.AREA_TYPE_NOT_COVERED,
    message:
      'No home-level release covers these areas whole. A data steward can load one: atlas import cqc-locations-api <file>.',
  };
}

async function toldMonths({ metricCodes, areaCodes }: SeriesQuestion, { db }: ApiContext) {
  const { rows } = await db.pool.query<{ from: string | null; to: string | null }>(
    `SELECT min(m) AS "from", (max(m) + interval '1 month')::date - 1 AS "to"
     FROM metric_series s CROSS JOIN unnest(s.months) m WHERE s.metric_code = ANY ($1) AND s.area_code = ANY ($2)`,
    [metricCodes, areaCodes],
  );
  const { from, to } = rows[0]!;
  return from && to ? { from, to } : null;
}
