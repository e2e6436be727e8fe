import type { LineCustomSvgLayerProps } from '@nivo/line';
import { spreadLabels } from './spread-labels.js';
import type { TrendDatum } from './StyledLines.js';
import { FONT, INK } from './theme.js';

/** A numbered point in time; what it stands for is told in a list beside the chart. */
export interface EventMark {
  number: number;
  /** 'YYYY-MM', one of the axis. */
  month: string;
}

const RADIUS = 9;
/** Room above the lines for the numbers, in pixels. */
export const MARKS_ROOM = 2 * RADIUS + 16;

/** Thin lines at the months of events, each led to its number above the chart; numbers never cover one another. */
export function eventMarks(marks: readonly EventMark[]) {
  return function EventMarks({ xScale, innerWidth, innerHeight }: LineCustomSvgLayerProps<TrendDatum>) {
    const at = marks.map(({ month }) => Number(xScale(month)));
    const middles = spreadLabels(
      at.map((middle) => ({ middle, height: 2 * RADIUS + 2 })),
      -RADIUS,
      innerWidth + RADIUS,
    );
    return marks.map(({ number, month }, index) => {
      const [x, above] = [at[index]!, middles[index]!];
      return (
        <g key={number} data-month={month}>
          <path
            d={`M${above},${-12} L${x},-2 L${x},${innerHeight}`}
            fill="none"
            stroke="#6F777B"
            strokeWidth={1}
            strokeDasharray="1 3"
          />
          <circle cx={above} cy={-12 - RADIUS} r={RADIUS} fill="#FFFFFF" stroke={INK} />
          <text
            x={above}
            y={-12 - RADIUS}
            dy="0.35em"
            textAnchor="middle"
            fill={INK}
            fontFamily={FONT}
            fontSize={12}
            fontWeight={700}
          >
            {number}
          </text>
        </g>
      );
    });
  };
}
