import type { ApiContext } from '../api/context.js';
import { ErrorCode } from '../api/errors.js';
import type { EmptyReason } from '../areas/empty-reason.js';
import type { Area } from '../areas/area.entity.js';
import { areaLoader, predecessorLoader, successorLoader } from '../areas/area.loaders.js';
import { metricCoverageLoader } from '../metrics/metric.resolver.js';
import type { MetricCoverage } from '../metrics/metric.object.js';
import type { Metric } from '../metrics/metric.js';
import type { SeriesQuestion } from '../metrics/observation-reader.js';
import { GroupBy } from '../metrics/value.js';
import { privateBecause } from './private-because.js';
import { reportedBecause } from './reported-because.js';

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
  if (metric.access) return { ...available, ...(await privateBecause(metric, question, context)) };
  if (metric.reportedIn)
    return { ...available, ...(await reportedInstead(question, metric, coverage, context)) };
  if (areas.every((area) => area?.nation === 'WALES'))
    return {
      ...available,
      code: ErrorCode.AREA_TYPE_NOT_COVERED,
      message:
        'Care homes in Wales are regulated by Care Inspectorate Wales; figures of the English register do not apply.',
    };
  if (question.groupBy?.includes(GroupBy.BED_TYPE))
    return { ...available, code: ErrorCode.SOURCE_UNAVAILABLE, message: NO_BED_TYPES };
  const known = areas.filter((area) => area !== null);
  const ended = await abolished(known, question, context);
  if (ended) return { ...available, ...ended };
  const divided = await notExact(known, question, context);
  if (divided) return { ...available, ...divided };
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

/** A reported figure: told of other months, or what else is told. */
async function reportedInstead(
  question: SeriesQuestion,
  metric: Metric,
  coverage: readonly MetricCoverage[],
  context: ApiContext,
) {
  const loaded = await Promise.all(question.areaCodes.map((code) => context.loader(areaLoader).load(code)));
  const told = await toldMonths(question, context);
  if (!told)
    return reportedBecause(
      metric,
      loaded.filter((area) => area !== null),
      coverage,
      context,
    );
  return {
    availableFrom: told.from,
    availableTo: told.to,
    code: ErrorCode.PERIOD_NOT_COVERED,
    message: `No release tells ${question.from} to ${question.to}; there are figures from ${told.from} to ${told.to}.`,
  };
}

const NO_BED_TYPES =
  'No release tells beds by what they are meant for: the register knows what a home is registered for. Group by SERVICE_TYPE, or load a capacity return.';

/** All areas had ended before the months asked for: names what took their place. */
async function abolished(areas: readonly Area[], { from }: SeriesQuestion, context: ApiContext) {
  if (areas.length === 0 || !areas.every(({ validTo }) => validTo !== null && validTo <= `${from}-01`))
    return null;
  const steps = (await context.loader(successorLoader).loadMany(areas.map(({ gssCode }) => gssCode))).flat();
  const codes = [...new Set(steps.flatMap((step) => (step instanceof Error ? [] : [step.to_code])))];
  const successors = (await Promise.all(codes.map((code) => context.loader(areaLoader).load(code)))).filter(
    (area) => area !== null,
  );
  const names = areas.map(({ name, validTo }) => `${name} ended on ${validTo}`).join('; ');
  const instead = successors.map(({ name, gssCode }) => `${name} (${gssCode})`).join(', ');
  return {
    code: ErrorCode.AREA_ABOLISHED,
    message: `${names}. Ask for ${instead || 'an area of today'}, or for months before.`,
    successors,
  };
}

/** All areas are parts of others in the months asked for, which releases do not tell apart. */
async function notExact(areas: readonly Area[], { to }: SeriesQuestion, context: ApiContext) {
  const steps = await Promise.all(
    areas.map(({ gssCode }) => context.loader(predecessorLoader).load(gssCode)),
  );
  const isPart = steps.map((list) =>
    list.some(({ kind, happened_on }) => kind === 'SPLIT' && `${to}-28` < happened_on),
  );
  if (areas.length === 0 || !isPart.every(Boolean)) return null;
  const names = areas.map(({ name }) => name).join(', ');
  return {
    code: ErrorCode.RECAST_NOT_EXACT,
    message: `${names} did not exist then; releases of that time do not say which homes of the area before lie there. Ask for that area, or for later months.`,
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
