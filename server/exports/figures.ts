import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { Area } from '../areas/area.entity.js';
import { areaLoader } from '../areas/area.loaders.js';
import type { Metric } from '../metrics/metric.js';
import { Observation } from '../metrics/observation.js';
import type { ObservedSeries, SeriesQuestion } from '../metrics/observation-reader.js';
import { emptyBecause } from '../observations/empty-because.js';
import { toQuestion } from '../observations/observation-query.js';
import { type NewestPublication, newestPublication } from '../releases/newest-publication.js';
import type { AskedFigures } from './query-parameters.js';
import { readParts } from './read-parts.js';

/** A question that was checked and can be answered in any format. */
export interface Figures extends AskedFigures {
  readonly question: SeriesQuestion;
  readonly metrics: readonly Metric[];
  /** The areas asked for that exist, in the order of the question. */
  readonly areas: readonly Area[];
  readonly publication: NewestPublication;
  /** Path and query under which the same question can be asked again. */
  readonly address: string;
  readonly context: ApiContext;
}

/** One figure with what its codes stand for. */
export interface Figure {
  readonly observation: Observation;
  /** Key of its period: 2025-03, 2025-Q1, 2025 or 2024-25. */
  readonly period: string;
  readonly metric: Metric;
  readonly area: Area | null;
}

/** One series with what its codes stand for. */
export interface FigureSeries {
  readonly metric: Metric;
  readonly area: Area | null;
  /** Keys of the periods; the observations run alongside. */
  readonly periods: readonly string[];
  readonly observations: readonly Observation[];
}

/**
 * Checks a question.
 * @throws BAD_USER_INPUT, NOT_FOUND, QUERY_TOO_COSTLY and whatever else the API would answer
 */
export async function askFigures(
  asked: AskedFigures,
  address: string,
  context: ApiContext,
): Promise<Figures> {
  const publication = await newestPublication(context.db.pool);
  const question = await toQuestion(asked.query, context);
  const found = await context.loader(areaLoader).loadMany([...question.areaCodes]);
  return {
    ...{ ...asked, question, publication, address, context },
    metrics: question.metricCodes.map((code) => context.metrics.of(code)!),
    areas: found.filter((area): area is Area => area instanceof Area),
  };
}

/**
 * The series of a question, a part at a time, in the API's order.
 * @throws the reason why there is nothing, when there is nothing; SOURCE_UNAVAILABLE when other data were published
 * meanwhile, as a file must not hold two versions
 */
export async function* readSeries(figures: Figures): AsyncGenerator<FigureSeries> {
  let isEmpty = true;
  for await (const series of readParts(figures.context, figures.question)) {
    isEmpty &&= series.points.length === 0;
    yield await withNames(series, figures);
  }
  if (isEmpty) throw await nothing(figures);
  const { version } = await newestPublication(figures.context.db.pool);
  if (version !== figures.publication.version)
    throw apiError(ErrorCode.SOURCE_UNAVAILABLE, 'New data were published meanwhile.', {
      retry: true,
      hint: 'Ask again.',
    });
}

/** The figures of a question one by one, absent ones among them. @throws as readSeries */
export async function* readFigures(figures: Figures): AsyncGenerator<Figure> {
  for await (const { metric, area, periods, observations } of readSeries(figures))
    for (const [i, observation] of observations.entries())
      yield { observation, period: periods[i]!, metric, area };
}

async function withNames(series: ObservedSeries, { context }: Figures): Promise<FigureSeries> {
  return {
    metric: context.metrics.of(series.metricCode)!,
    area: await context.loader(areaLoader).load(series.areaCode),
    periods: series.months,
    observations: series.points.map((point) => new Observation(point)),
  };
}

async function nothing({ question, context }: Figures): Promise<Error> {
  const { code, message, availableFrom, availableTo } = await emptyBecause(question, context);
  const hint =
    code === ErrorCode.PERIOD_NOT_COVERED ? `Ask for months from ${availableFrom} to ${availableTo}.` : null;
  // That there is nothing is known for certain, whatever the reason: it is no failure of ours.
  return apiError(code, message, { availableFrom, availableTo, hint, http: { status: 404 } });
}
