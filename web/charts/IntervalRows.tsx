import { formatPercent } from '../words/numbers.js';
import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { linear } from './scale.js';
import { INK, ROLE_STYLES, RULE, type Role } from './theme.js';

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
  /** A value that the shares are held against, in per cent; a line through every row. */
  target?: { value: number; label: string };
}

const TARGET_LINE = { stroke: INK, strokeWidth: 2, strokeDasharray: '4 2' };
const WHOLE = { min: 0, max: 100 };

/** Shares as dots on one axis from 0 to 100%, each with the range in which the true share lies. */
export function IntervalRows({ rows, target, width }: IntervalRowsProps) {
  return (
    <>
      {target && <TargetKey label={target.label} />}
      <ul className="atlas-interval">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="atlas-interval__line">
              <span>
                {row.label} <span className="atlas-share-note">{row.note}</span>
              </span>
              <span className="atlas-interval__value">{formatPercent(row.value)}</span>
            </div>
            <ChartFrame
              height={18}
              width={width}
              draw={(room) => <Track row={row} room={room} target={target?.value ?? null} />}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function TargetKey({ label }: { label: string }) {
  return (
    <p className="atlas-key">
      <svg className="atlas-key__swatch" width="12" height="18" aria-hidden="true">
        <line x1={6} x2={6} y1={0} y2={18} {...TARGET_LINE} />
      </svg>
      {label}
    </p>
  );
}

function Track({ row, room, target }: { row: IntervalRow; room: number; target: number | null }) {
  const x = linear(WHOLE, room);
  const colour = ROLE_STYLES[row.role].colour;
  return (
    <svg width={room} height={18}>
      <line x1={0} x2={room} y1={9} y2={9} stroke={RULE} strokeWidth={2} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={5} y2={13} stroke={RULE} />
      ))}
      {target !== null && <line x1={x(target)} x2={x(target)} y1={0} y2={18} {...TARGET_LINE} />}
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
