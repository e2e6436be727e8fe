import type { BarRow } from './bar-model.js';
import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { linear, zeroScale } from './scale.js';
import { FONT, INK, QUIET, ROLE_STYLES } from './theme.js';
import { wrapLabel } from './wrap-label.js';

export interface HorizontalBarsProps extends ChartSize {
  /** In the order in which they are to stand, first on top. */
  rows: readonly BarRow[];
  format: (value: number) => string;
  /** Values of all groups of bars that are to be compared by length; these rows alone when absent. */
  scaleTo?: readonly number[];
}

/** Narrower than this the names stand above their bars. */
const ROOM_FOR_NAMES = 420;
const BAR = 20;
/** Width of a letter of 14 px text, near enough to leave room for it. */
const LETTER = 7.4;
const BOLD_LETTER = 8.2;

/** Bars from zero with the value at each end: names are long, so the bars lie. */
export function HorizontalBars({ rows, format, scaleTo, width }: HorizontalBarsProps) {
  const scaled = scaleTo ?? rows.map((row) => row.value);
  return (
    <ChartFrame
      height={rows.length * 34}
      width={width}
      draw={(room) => <Drawing rows={rows} format={format} scaled={scaled} room={room} />}
    />
  );
}

interface DrawingProps {
  rows: readonly BarRow[];
  format: HorizontalBarsProps['format'];
  /** Values that the axis has to hold. */
  scaled: readonly number[];
  room: number;
}

function Drawing({ rows, format, scaled, room }: DrawingProps) {
  const isNarrow = room < ROOM_FOR_NAMES;
  const rowHeight = isNarrow ? 46 : 34;
  const left = isNarrow ? 0 : Math.min(210, room * 0.4);
  const right = 14 + Math.max(0, ...scaled.map((value) => format(value).length)) * LETTER * 1.1;
  const x = linear(zeroScale(scaled), room - left - right);
  return (
    <svg width={room} height={rows.length * rowHeight} fontFamily={FONT} fontSize={14}>
      {rows.map((row, index) => {
        const y = (index + 1) * rowHeight - BAR - (isNarrow ? 4 : 7);
        return (
          <g
            key={row.key}
            fill={row.role === 'place' ? INK : QUIET}
            fontWeight={row.role === 'place' ? 700 : 400}
          >
            {isNarrow ? (
              <text x={0} y={y - 6}>
                {wrapLabel(row.label, Math.floor(room / BOLD_LETTER), 1)[0]}
              </text>
            ) : (
              <NameBeside name={row.label} room={left} middle={y + BAR / 2} />
            )}
            <rect
              x={left}
              y={y}
              width={Math.max(1, x(row.value))}
              height={BAR}
              fill={ROLE_STYLES[row.role].colour}
            />
            <text x={left + x(row.value) + 6} y={y + BAR / 2} dy="0.35em" fill={INK}>
              {format(row.value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function NameBeside({ name, room, middle }: { name: string; room: number; middle: number }) {
  const words = wrapLabel(name, Math.floor((room - 10) / LETTER), 2);
  return (
    <text y={middle - (words.length - 1) * 7.5} dy="0.35em" textAnchor="end">
      {words.map((word, row) => (
        <tspan key={word} x={room - 10} dy={row === 0 ? undefined : 15}>
          {word}
        </tspan>
      ))}
    </text>
  );
}
