import { useId } from 'react';
import { formatPercent } from '../words/numbers.js';
import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { PartPatterns, partFill } from './PartPatterns.js';
import { PART_STYLES, type PartKey } from './part-styles.js';
import { FONT, INK, QUIET } from './theme.js';

export interface DistributionPart {
  key: PartKey;
  label: string;
  /** Share of the whole in per cent. */
  share: number;
}

export interface DistributionRow {
  key: string;
  label: string;
  /** For example "44 homes". */
  note: string;
  parts: readonly DistributionPart[];
}

export interface DistributionBarProps extends ChartSize {
  rows: readonly DistributionRow[];
}

const ROW = 74;
const BAR = 38;
const GAP = 2;

/** One bar of a hundred per cent for each place, its parts told apart by pattern and label too. */
export function DistributionBar({ rows, width }: DistributionBarProps) {
  return (
    <>
      <PartKeyList parts={rows[0]?.parts ?? []} />
      <ChartFrame
        height={rows.length * ROW}
        width={width}
        draw={(room) => (
          <svg width={room} height={rows.length * ROW} fontFamily={FONT} fontSize={14}>
            <PartPatterns prefix="atlas-part" />
            {rows.map((row, index) => (
              <g key={row.key} transform={`translate(0, ${index * ROW})`}>
                <text x={0} y={16} fill={INK} fontWeight={700}>
                  {row.label}
                  <tspan fill={QUIET} fontWeight={400}>
                    {'  '}
                    {row.note}
                  </tspan>
                </text>
                <Segments row={row} room={room} />
              </g>
            ))}
          </svg>
        )}
      />
    </>
  );
}

function Segments({ row, room }: { row: DistributionRow; room: number }) {
  let start = 0;
  return row.parts
    .filter((part) => part.share > 0)
    .map((part) => {
      const length = (part.share / 100) * room;
      const x = start;
      start += length;
      const label = formatPercent(part.share);
      const fits = length > label.length * 8 + 14;
      return (
        <g key={part.key}>
          <rect
            x={x}
            y={26}
            width={Math.max(1.5, length - GAP)}
            height={BAR}
            fill={partFill('atlas-part', part.key)}
            stroke={part.key === 'UNRATED' ? '#8A8F94' : 'none'}
          />
          {fits && <SegmentLabel x={x + 8} part={part.key} label={label} />}
        </g>
      );
    });
}

/** Letters over a pattern stand on a plain plate. */
function SegmentLabel({ x, part, label }: { x: number; part: PartKey; label: string }) {
  const style = PART_STYLES[part];
  return (
    <>
      {style.pattern !== 'none' && (
        <rect x={x - 3} y={36} width={label.length * 8 + 4} height={18} fill="#FFFFFF" />
      )}
      <text x={x} y={26 + BAR / 2} dy="0.35em" fill={style.text} fontWeight={700}>
        {label}
      </text>
    </>
  );
}

function PartKeyList({ parts }: { parts: readonly DistributionPart[] }) {
  const id = useId();
  return (
    <ul className="atlas-key">
      {parts.map((part) => (
        <li key={part.key}>
          <svg className="atlas-key__swatch" width="18" height="18" aria-hidden="true">
            <PartPatterns prefix={`${id}key`} />
            <rect
              x="0.5"
              y="0.5"
              width="17"
              height="17"
              fill={partFill(`${id}key`, part.key)}
              stroke={part.key === 'UNRATED' ? '#8A8F94' : 'none'}
            />
          </svg>
          {part.label}
        </li>
      ))}
    </ul>
  );
}
