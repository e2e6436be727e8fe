import type { LineCustomSvgLayerProps } from '@nivo/line';
import { ROLE_STYLES, type Role } from './theme.js';

/** One line as the chart library gets it; `name` travels with each point to reach the tooltip. */
export interface TrendDatum {
  id: string;
  label: string;
  role: Role;
  data: readonly { x: string; y: number | null; name: string }[];
}

/** Lines in the width and dash of what they stand for; a month that stands alone between gaps is a dot. */
export function StyledLines({ series, lineGenerator }: LineCustomSvgLayerProps<TrendDatum>) {
  // The place is drawn last, over the others.
  const ordered = [...series].sort((a, b) => Number(a.role === 'place') - Number(b.role === 'place'));
  return ordered.map((line) => {
    const style = ROLE_STYLES[line.role];
    const positions = line.data.map((datum) => datum.position);
    return (
      <g key={line.id}>
        <path
          d={lineGenerator(positions) ?? undefined}
          fill="none"
          stroke={style.colour}
          strokeWidth={style.width}
          strokeDasharray={style.dash}
          strokeLinejoin="round"
        />
        {positions.filter(standsAlone).map((position) => (
          <circle key={position.x} cx={position.x} cy={position.y} r={4} fill={style.colour} />
        ))}
      </g>
    );
  });
}

function standsAlone(
  position: { y: number | null },
  index: number,
  all: readonly { y: number | null }[],
): boolean {
  return position.y !== null && (all[index - 1]?.y ?? null) === null && (all[index + 1]?.y ?? null) === null;
}
