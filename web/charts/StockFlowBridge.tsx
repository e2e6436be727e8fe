import { formatCount, formatSignedCount } from '../words/numbers.js';
import { ChartFrame, type ChartSize } from './ChartFrame.js';
import type { BridgeModel, BridgeStep } from './bridge-model.js';
import { linear } from './scale.js';
import { FONT, INK, QUIET } from './theme.js';

export interface StockFlowBridgeProps extends ChartSize {
  model: BridgeModel;
  openingLabel: string;
  closingLabel: string;
}

const ROW = 38;
const BAR = 18;
const BLUE = '#12436D';

/**
 * How a number of beds became another: a dot for each end, a bar for each step between. What is lost is hatched, as
 * more or fewer beds is neither good nor bad.
 */
export function StockFlowBridge({ model, openingLabel, closingLabel, width }: StockFlowBridgeProps) {
  const height = (model.steps.length + 2) * ROW + 8;
  return (
    <ChartFrame
      height={height}
      width={width}
      draw={(room) => <Drawing {...{ model, openingLabel, closingLabel, room, height }} />}
    />
  );
}

interface DrawingProps {
  model: BridgeModel;
  openingLabel: string;
  closingLabel: string;
  room: number;
  height: number;
}

function Drawing({ model, openingLabel, closingLabel, room, height }: DrawingProps) {
  const left = Math.min(170, Math.max(112, room * 0.34));
  const x = (value: number) => left + linear(model.scale, Math.max(40, room - left - 64))(value);
  const closingRow = model.steps.length + 1;
  return (
    <svg width={room} height={height} fontFamily={FONT} fontSize={14}>
      <defs>
        <pattern
          id="atlas-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#FFFFFF" />
          <rect width="3" height="6" fill={BLUE} />
        </pattern>
      </defs>
      <End row={0} label={openingLabel} value={model.opening} x={x(model.opening)} />
      {model.steps.map((step, index) => (
        <Step key={step.key} step={step} row={index + 1} x={x} />
      ))}
      <End row={closingRow} label={closingLabel} value={model.closing} x={x(model.closing)} />
    </svg>
  );
}

function End({ row, label, value, x }: { row: number; label: string; value: number; x: number }) {
  const y = middle(row);
  return (
    <>
      <text x={0} y={y} dy="0.35em" fill={INK} fontWeight={700}>
        {label}
      </text>
      <circle cx={x} cy={y} r={6} fill={BLUE} />
      {row === 0 && <line x1={x} x2={x} y1={y} y2={y + ROW} stroke={QUIET} strokeDasharray="2 3" />}
      <text x={x + 12} y={y} dy="0.35em" fill={INK} fontWeight={700}>
        {formatCount(value)}
      </text>
    </>
  );
}

function Step({ step, row, x }: { step: BridgeStep; row: number; x: (value: number) => number }) {
  const y = middle(row);
  const [start, end] = [x(Math.min(step.from, step.to)), x(Math.max(step.from, step.to))];
  return (
    <>
      <text x={0} y={y} dy="0.35em" fill={QUIET}>
        {step.label}
      </text>
      {step.change !== 0 && (
        <rect
          x={start}
          y={y - BAR / 2}
          width={Math.max(2, end - start)}
          height={BAR}
          fill={step.change > 0 ? BLUE : 'url(#atlas-hatch)'}
          stroke={BLUE}
        />
      )}
      <line x1={x(step.to)} x2={x(step.to)} y1={y} y2={y + ROW} stroke={QUIET} strokeDasharray="2 3" />
      <text x={end + 8} y={y} dy="0.35em" fill={step.change === 0 ? QUIET : INK}>
        {formatSignedCount(step.change)}
      </text>
    </>
  );
}

function middle(row: number): number {
  return row * ROW + ROW / 2 + 4;
}
