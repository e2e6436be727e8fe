import { formatPercent } from '../words/numbers.js';
import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { linear } from './scale.js';
import { ROLE_STYLES, RULE, type Role } from './theme.js';

export interface IntervalRow {
  key: string;
  label: string;
  role: Role;
  /** In per cent; null where there is no share to show. */
  value: number | null;
  interval: { lower: number; upper: number } | null;
  /** For example "35 of 43". */
  note: string;
}

export interface IntervalRowsProps extends ChartSize {
  rows: readonly IntervalRow[];
}

const WHOLE = { min: 0, max: 100 };

/** Shares as dots on one axis from 0 to 100%, each with the range in which the true share lies. */
export function IntervalRows({ rows, width }: IntervalRowsProps) {
  return (
    <ul className="atlas-interval">
      {rows.map((row) => (
        <li key={row.key}>
          <div className="atlas-interval__line">
            <span>
              {row.label} <span className="atlas-share-note">{row.note}</span>
            </span>
            <span className="atlas-interval__value">{formatPercent(row.value)}</span>
          </div>
          <ChartFrame height={18} width={width} draw={(room) => <Track row={row} room={room} />} />
        </li>
      ))}
    </ul>
  );
}

function Track({ row, room }: { row: IntervalRow; room: number }) {
  const x = linear(WHOLE, room);
  const colour = ROLE_STYLES[row.role].colour;
  return (
    <svg width={room} height={18}>
      <line x1={0} x2={room} y1={9} y2={9} stroke={RULE} strokeWidth={2} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={5} y2={13} stroke={RULE} />
      ))}
      {row.interval && (
        <>
          <line
            x1={x(row.interval.lower)}
            x2={x(row.interval.upper)}
            y1={9}
            y2={9}
            stroke={colour}
            strokeWidth={3}
          />
          {[row.interval.lower, row.interval.upper].map((end) => (
            <line key={end} x1={x(end)} x2={x(end)} y1={4} y2={14} stroke={colour} strokeWidth={2} />
          ))}
        </>
      )}
      {row.value !== null && <circle cx={x(row.value)} cy={9} r={6} fill={colour} stroke="#FFFFFF" />}
    </svg>
  );
}
