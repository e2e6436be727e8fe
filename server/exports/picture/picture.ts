import { apiError, ErrorCode } from '../../api/errors.js';
import type { Figures, FigureSeries } from '../figures.js';
import { notesOf } from '../notes.js';
import { inWords, kindOf, type NumberKind } from '../number-format.js';
import { licenceLine, sourceLine, sourcesOf } from '../sources.js';
import { dayInWords, subtitleOf, titleOf, today } from '../words.js';
import { drawBars } from './bars.js';
import { frame, INNER_WIDTH } from './frame.js';
import { MOST_LINES } from './line-styles.js';
import { drawLines } from './lines.js';
import { type PictureSeries, toPictureSeries } from './picture-series.js';

/** As many bars as still make a picture: every council of England fits. */
const MOST_BARS = 180;

/** @throws BAD_USER_INPUT where a question holds more than one metric: two units make no one chart */
export function checkPicture({ metrics }: Figures): void {
  if (metrics.length !== 1)
    throw apiError(ErrorCode.BAD_USER_INPUT, 'A picture shows one metric: choose one.', {
      argument: 'metrics',
      hint: `For example metrics=${metrics[0]?.code ?? ''}`,
    });
}

/**
 * Figures of one metric as an SVG document with title, source, licence and date in it: lines over time, or bars where
 * there is one period only.
 * @throws QUERY_TOO_COSTLY for more lines or bars than a picture can hold, PERIOD_NOT_COVERED where no value is there
 */
export async function toPicture(figures: Figures, rows: AsyncIterable<FigureSeries>): Promise<string> {
  const read: FigureSeries[] = [];
  for await (const series of rows) read.push(series);
  const all = read.flatMap(({ periods, observations, ...names }) =>
    observations.map((observation, i) => ({ ...names, observation, period: periods[i]! })),
  );
  const told = read.filter(({ observations }) => observations.some(({ value }) => value !== null));
  if (told.length === 0) throw nothingToDraw();
  const kind = kindOf(figures.metrics[0]!);
  const series = toPictureSeries(told);
  const periods = new Set(series.flatMap(({ points }) => points.map(({ label }) => label)));
  checkSize(series.length, periods.size === 1);
  const drawing =
    periods.size === 1 ? drawBars(series, kind, INNER_WIDTH) : drawLines(series, kind, INNER_WIDTH);
  const sources = await sourcesOf(
    all.flatMap(({ observation }) => observation.observed.releaseIds),
    figures.context,
  );
  return frame(drawing, {
    title: titleOf(figures),
    subtitle: withUnit(subtitleOf(figures), figures, kind),
    notes: [
      ...(figures.areas.some(({ isDemonstration }) => isDemonstration)
        ? ['Demonstration data: these places and homes do not exist.']
        : []),
      ...notesOf(figures, all),
    ],
    foot: [
      `Source: ${sourceLine(sources)}. Licence: ${licenceLine(sources)}.`,
      `Care Market Atlas, made on ${dayInWords(today())} from data version ${figures.publication.version}.`,
    ],
    description: descriptionOf(series, kind),
  });
}

/** The unit is said unless title or measure say it already; shares are drawn as per cent. */
function withUnit(subtitle: string, figures: Figures, kind: NumberKind): string {
  const unit = kind === 'SHARE' ? 'per cent' : figures.metrics[0]!.unit;
  const said = `${titleOf(figures)} ${subtitle}`.toLowerCase();
  return said.includes(unit.toLowerCase()) ? subtitle : `${subtitle} · ${unit}`;
}

function checkSize(count: number, isOnePeriod: boolean): void {
  const most = isOnePeriod ? MOST_BARS : MOST_LINES;
  if (count > most)
    throw apiError(
      ErrorCode.QUERY_TOO_COSTLY,
      `A picture holds ${most} ${isOnePeriod ? 'bars' : 'lines'} at most; this would have ${count}.`,
      {
        limit: most,
        hint: isOnePeriod
          ? 'Choose fewer areas, or take the CSV.'
          : 'Choose fewer areas, or one month: that is drawn as bars.',
      },
    );
}

function nothingToDraw() {
  return apiError(
    ErrorCode.PERIOD_NOT_COVERED,
    'None of these figures has a value: there is nothing to draw.',
    {
      hint: 'The CSV of the same address says why for each.',
    },
  );
}

/** Each series by its first and last value: what somebody who hears the picture needs of it. */
function descriptionOf(series: readonly PictureSeries[], kind: NumberKind): string {
  return series
    .map(({ label, points }) => {
      const told = points.filter(({ value }) => value !== null);
      const [first, last] = [told[0]!, told.at(-1)!];
      const at = ({ value, label: period }: (typeof told)[number]) => `${inWords(value!, kind)} (${period})`;
      return first === last ? `${label}: ${at(last)}.` : `${label}: from ${at(first)} to ${at(last)}.`;
    })
    .join(' ');
}
