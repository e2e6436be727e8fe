import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { LineKey } from './LineKey.js';
import { linear } from './scale.js';
import { spreadLabels } from './spread-labels.js';
import { FONT, INK, QUIET, ROLE_STYLES, ROLE_TEXT, RULE } from './theme.js';
import { wrapLabel } from './wrap-label.js';
import { piecesOf, type YearModel, type YearSeries } from './year-model.js';

export interface YearLinesProps extends ChartSize {
  model: YearModel;
  format: (value: number) => string;
  /** What stands at the thin line where another way of counting begins. */
  breakLabel: string;
}

const HEIGHT = 290;
const TOP = 30;
const BOTTOM = 34;
const PLOT = HEIGHT - TOP - BOTTOM;
/** Narrower than this the names stand in a key above the lines. */
const ROOM_FOR_LABELS = 440;
/** Less between two years than this, and a year is written without its century; still less, and every other is left out. */
const ROOM_FOR_YEAR = 58;
const ROOM_FOR_SHORT_YEAR = 40;
const LINE_HEIGHT = 16;

/** Lines over financial years with the values of the place written out. They end at a break and begin anew behind it. */
export function YearLines({ model, format, breakLabel, width }: YearLinesProps) {
  return (
    <ChartFrame
      height={HEIGHT}
      width={width}
      draw={(room) => {
        const isNarrow = room < ROOM_FOR_LABELS;
        return (
          <>
            {isNarrow && <LineKey entries={model.series} />}
            <Drawing {...{ model, format, breakLabel, room, isNarrow }} />
          </>
        );
      }}
    />
  );
}

interface DrawingProps extends Omit<YearLinesProps, 'width'> {
  room: number;
  isNarrow: boolean;
}

function Drawing({ model, format, breakLabel, room, isNarrow }: DrawingProps) {
  const left = 12 + 8 * Math.max(...model.scale.ticks.map((tick) => format(tick).length));
  const right = isNarrow ? 22 : 128;
  const step = (room - left - right) / Math.max(1, model.years.length - 1 + model.breaks.length / 2);
  const x = (year: string) => left + step * slotOf(year, model);
  const toY = linear(model.scale, PLOT);
  const y = (value: number) => TOP + PLOT - toY(value);
  return (
    <svg width={room} height={HEIGHT} fontFamily={FONT} fontSize={14}>
      {model.scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left - 6} x2={room - right + 6} y1={y(tick)} y2={y(tick)} stroke={RULE} />
          <text x={left - 12} y={y(tick)} dy="0.35em" textAnchor="end" fill={QUIET}>
            {format(tick)}
          </text>
        </g>
      ))}
      {model.years.filter(isWritten(model.years, step)).map((year) => (
        <text key={year} x={x(year)} y={HEIGHT - 8} textAnchor="middle" fill={QUIET}>
          {step < ROOM_FOR_YEAR ? year.slice(2) : year}
        </text>
      ))}
      {model.breaks.map((year) => (
        <Break key={year} at={x(year) - step * 0.75} label={breakLabel} />
      ))}
      {lastOnTop(model.series).map((line) => (
        <Line key={line.key} line={line} breaks={model.breaks} x={x} y={y} />
      ))}
      <PlaceValues model={model} x={x} y={y} format={format} />
      {!isNarrow && <Names model={model} x={x} y={y} at={room - right + 14} />}
    </svg>
  );
}

const isWritten =
  ({ length }: readonly string[], step: number) =>
  (_: string, index: number) =>
    step >= ROOM_FOR_SHORT_YEAR || (length - 1 - index) % 2 === 0;

/** Where a year stands on the axis: behind a break half a step is left free. */
const slotOf = (year: string, { years, breaks }: YearModel) =>
  years.indexOf(year) + (breaks.some((first) => first <= year) ? 0.5 : 0);

const lastOnTop = (series: readonly YearSeries[]) =>
  [...series].sort((a, b) => Number(a.role === 'place') - Number(b.role === 'place'));

function Break({ at, label }: { at: number; label: string }) {
  return (
    <g data-break="">
      <line x1={at} x2={at} y1={18} y2={TOP + PLOT} stroke="#6F777B" strokeDasharray="1 3" />
      <text x={at} y={12} textAnchor="middle" fill={INK} fontSize={13}>
        {label}
      </text>
    </g>
  );
}

interface Position {
  x: (year: string) => number;
  y: (value: number) => number;
}

function Line({ line, breaks, x, y }: Position & { line: YearSeries; breaks: readonly string[] }) {
  const { colour, dash, width } = ROLE_STYLES[line.role];
  return piecesOf(line.points, breaks).map((piece) => (
    <g key={piece[0]!.year} data-piece={piece.map(({ year }) => year).join(' ')}>
      <path
        d={piece.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.year)},${y(point.value!)}`).join(' ')}
        {...{ fill: 'none', stroke: colour, strokeWidth: width, strokeDasharray: dash }}
      />
      {(line.role === 'place' || piece.length === 1) &&
        piece.map((point) => (
          <circle key={point.year} cx={x(point.year)} cy={y(point.value!)} r={4} fill={colour} />
        ))}
    </g>
  ));
}

/** The place's own values, above the line where it lies higher than the other, else below. */
function PlaceValues({
  model,
  x,
  y,
  format,
}: Position & { model: YearModel; format: DrawingProps['format'] }) {
  const place = model.series.find((line) => line.role === 'place');
  const others = model.series.filter((line) => line !== place);
  return place?.points.map((point, i) => {
    if (point.value === null) return null;
    const isAbove = others.every((line) => (line.points[i]?.value ?? -Infinity) <= point.value!);
    return (
      <text
        key={point.year}
        x={x(point.year)}
        y={y(point.value) + (isAbove ? -10 : 20)}
        {...{ textAnchor: 'middle', fill: ROLE_TEXT.place, fontSize: 13, fontWeight: 700 }}
        {...{ stroke: '#FFFFFF', strokeWidth: 3, paintOrder: 'stroke' }}
      >
        {format(point.value)}
      </text>
    );
  });
}

function Names({ model, x, y, at }: Position & { model: YearModel; at: number }) {
  const ends = model.series.flatMap((line) => {
    const last = [...line.points].reverse().find((point) => point.value !== null);
    return last ? [{ line, last, words: wrapLabel(line.label, 15) }] : [];
  });
  const middles = spreadLabels(
    ends.map(({ last, words }) => ({ middle: y(last.value!), height: words.length * LINE_HEIGHT + 4 })),
    TOP - 8,
    TOP + PLOT + 8,
  );
  return ends.map(({ line, last, words }, index) => (
    <text
      key={line.key}
      y={middles[index]! - ((words.length - 1) * LINE_HEIGHT) / 2}
      {...{ dy: '0.32em', fill: ROLE_TEXT[line.role], fontWeight: line.role === 'place' ? 700 : 400 }}
    >
      {words.map((word, row) => (
        <tspan key={word} x={Math.max(at, x(last.year) + 26)} dy={row === 0 ? undefined : LINE_HEIGHT}>
          {word}
        </tspan>
      ))}
    </text>
  ));
}
