import type { ReactNode } from 'react';

export interface ChartGroupProps {
  label: string;
  children: ReactNode;
}

/** One of several small charts of a figure, under its own name. */
export function ChartGroup({ label, children }: ChartGroupProps) {
  return (
    <div className="atlas-chart-group">
      <p className="atlas-chart-group__label">{label}</p>
      {children}
    </div>
  );
}
