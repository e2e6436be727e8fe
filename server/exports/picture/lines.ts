import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { inWords, type NumberKind, onAxis } from '../number-format.js';
import { type LineStyle, lineStyles } from './line-styles.js';
import type { PicturePoint, PictureSeries } from './picture-series.js';
import { spread } from './spread.js';
import { QUIET, round, RULE, textAt, widthOf, wrap } from './text.js';

/** A drawing without title and source: where it begins is the caller's matter. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
  /** What the drawing leaves out or does, in words. */
  readonly notes: readonly string[];
}

const HEIGHT = 380;
const TOP = 12;
const BOTTOM = 34;
const LABEL = 15;
const LINE_HEIGHT = 18;
/** From the end of a line to its name. */
const LEAD = 24;
/** A ripple must not look like a flood: the axis spans at least a fifth of the largest value. */
const LEAST_SPAN = 0.2;

/** Lines over time, each named at its end; a period without a value is a gap. */
export function drawLines(series: readonly PictureSeries[], kind: NumberKind, width: number): Drawing {
  const points = series.flatMap((one) => one.points);
  const y = valueAxis(points.flatMap(({ value }) => value ?? []));
  const ticks = y.ticks(5);
  const left = Math.max(...ticks.map((tick) => widthOf(onAxis(tick, kind), LABEL))) + 14;
  const right = Math.min(
    width * 0.3,
    Math.max(...series.map(({ label }) => widthOf(label, LABEL))) + LEAD + 8,
  );
  const times = points.map(({ at }) => at.getTime());
  const x = scaleUtc([new Date(Math.min(...times)), new Date(Math.max(...times))], [left, width - right]);
  const toY = (value: number) => y.range([HEIGHT - BOTTOM, TOP])(value);
  const styles = lineStyles(series);
  const [from] = y.domain();
  return {
    svg: [
      ...ticks.map((tick) => grid(left, width - right, toY(tick), onAxis(tick, kind))),
      timeAxis(x.ticks(Math.max(2, Math.floor((width - left - right) / 90))), x),
      ...series.map((one, i) => oneLine(one, styles[i]!, (at) => x(at), toY)),
      ...endLabels(series, styles, width - right, right - LEAD, toY),
    ].join('\n'),
    height: HEIGHT,
    notes: from === 0 ? [] : [`The axis begins at ${inWords(from!, kind)}, not at zero.`],
  };
}

function valueAxis(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(0, (Math.max(Math.abs(high), Math.abs(low)) * LEAST_SPAN || 1) - (high - low)) / 2;
  const from = low >= 0 ? Math.max(0, low - spare) : low - spare;
  return scaleLinear([from, high + spare], [0, 1]).nice(5);
}

function grid(from: number, to: number, y: number, label: string): string {
  return `<line x1="${round(from)}" x2="${round(to)}" y1="${round(y)}" y2="${round(y)}" stroke="${RULE}"/>${textAt(from - 10, y + 5, label, { size: LABEL, colour: QUIET, anchor: 'end' })}`;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function timeAxis(ticks: readonly Date[], x: (at: Date) => number): string {
  const areYears = ticks.every((at) => at.getUTCMonth() === 0);
  const y = HEIGHT - BOTTOM;
  return ticks
    .map((at) => {
      const label = areYears ? String(at.getUTCFullYear()) : monthName.format(at).replace('Sept', 'Sep');
      return `<line x1="${round(x(at))}" x2="${round(x(at))}" y1="${y}" y2="${y + 6}" stroke="${QUIET}"/>${textAt(x(at), y + 24, label, { size: LABEL, colour: QUIET, anchor: 'middle' })}`;
    })
    .join('\n');
}

function oneLine(
  { points }: PictureSeries,
  { colour, dash, width }: LineStyle,
  toX: (at: Date) => number,
  toY: (value: number) => number,
): string {
  const path = line<PicturePoint>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => round(toX(at)))
    .y(({ value }) => round(toY(value!)))([...points]);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  // A value between two gaps makes no line: it is a dot.
  const alone = points.filter(
    ({ value }, i) =>
      value !== null && (points[i - 1]?.value ?? null) === null && (points[i + 1]?.value ?? null) === null,
  );
  return [
    `<path d="${path ?? ''}" fill="none" stroke="${colour}" stroke-width="${width}"${dashes}/>`,
    ...[...alone, ...points.filter(({ value }) => value !== null).slice(-1)].map(
      ({ at, value }) => `<circle cx="${round(toX(at))}" cy="${round(toY(value!))}" r="4" fill="${colour}"/>`,
    ),
  ].join('\n');
}

/** Names at the ends of the lines, moved apart where they would cover each other, and then led to by a thin line. */
function endLabels(
  series: readonly PictureSeries[],
  styles: readonly LineStyle[],
  end: number,
  room: number,
  toY: (value: number) => number,
): string[] {
  const ends = series.flatMap(({ label, points }, i) => {
    const last = points.findLast(({ value }) => value !== null)?.value ?? null;
    return last === null ? [] : [{ y: toY(last), names: wrap(label, room, LABEL), style: styles[i]! }];
  });
  const tallest = Math.max(...ends.map(({ names }) => names.length)) * LINE_HEIGHT;
  const middles = spread(
    ends.map(({ y }) => y),
    tallest,
    0,
    HEIGHT - BOTTOM + LINE_HEIGHT,
  );
  return ends.flatMap(({ y, names, style }, place) => {
    const middle = middles[place]!;
    const lead = `<path d="M${round(end + 6)} ${round(y)}L${round(end + LEAD - 4)} ${round(middle)}" stroke="${QUIET}" stroke-width="0.75" fill="none"/>`;
    return [
      ...(Math.abs(middle - y) > LINE_HEIGHT / 3 ? [lead] : []),
      ...names.map((text, row) =>
        textAt(end + LEAD, middle + 5 + (row - (names.length - 1) / 2) * LINE_HEIGHT, text, {
          ...{ size: LABEL, colour: style.text, isBold: style.width === 3 },
        }),
      ),
    ];
  });
}
