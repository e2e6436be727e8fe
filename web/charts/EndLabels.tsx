import type { LineCustomSvgLayerProps } from '@nivo/line';
import { spreadLabels } from './spread-labels.js';
import type { TrendDatum } from './StyledLines.js';
import { FONT, ROLE_STYLES, ROLE_TEXT } from './theme.js';
import { wrapLabel } from './wrap-label.js';

const LINE_HEIGHT = 16;
const CHARACTERS = 15;

/** The name of each line at its end, moved apart where two lines end close together. */
export function EndLabels({ series, innerWidth, innerHeight }: LineCustomSvgLayerProps<TrendDatum>) {
  const ends = series.flatMap((line) => {
    const last = [...line.data].reverse().find((datum) => datum.data.y !== null);
    return last
      ? [{ line, x: last.position.x, y: last.position.y, words: wrapLabel(line.label, CHARACTERS) }]
      : [];
  });
  const middles = spreadLabels(
    ends.map((end) => ({ middle: end.y, height: end.words.length * LINE_HEIGHT + 4 })),
    -8,
    innerHeight + 8,
  );
  return ends.map(({ line, x, y, words }, index) => (
    <g key={line.id}>
      <circle cx={x} cy={y} r={4} fill={ROLE_STYLES[line.role].colour} />
      <text
        x={innerWidth + 12}
        y={(middles[index] ?? y) - ((words.length - 1) * LINE_HEIGHT) / 2}
        dy="0.32em"
        fill={ROLE_TEXT[line.role]}
        fontFamily={FONT}
        fontSize={14}
        fontWeight={line.role === 'place' ? 700 : 400}
      >
        {words.map((word, row) => (
          <tspan key={word} x={innerWidth + 12} dy={row === 0 ? undefined : LINE_HEIGHT}>
            {word}
          </tspan>
        ))}
      </text>
    </g>
  ));
}
