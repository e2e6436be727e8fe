import { valueScale, type ValueScale } from './scale.js';

export interface BridgeStep {
  key: string;
  label: string;
  /** What this step adds (or, below zero, takes away). */
  change: number;
  from: number;
  to: number;
}

export interface BridgeModel {
  opening: number;
  closing: number;
  steps: readonly BridgeStep[];
  scale: ValueScale;
  /** opening + all changes = closing: shown to the reader as a check. */
  isBalanced: boolean;
}

/** Steps from an opening number to a closing one; steps without a change are kept, as a zero is a finding. */
export function toBridge(
  opening: number,
  closing: number,
  changes: readonly { key: string; label: string; change: number }[],
): BridgeModel {
  let running = opening;
  const steps = changes.map((step) => {
    const from = running;
    running += step.change;
    return { ...step, from, to: running };
  });
  const levels = [opening, closing, ...steps.map((step) => step.to)];
  return { opening, closing, steps, scale: valueScale(levels, 0.02), isBalanced: running === closing };
}
