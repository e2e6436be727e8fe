import { useRef, type ReactNode } from 'react';
import { useElementWidth } from './useElementSize.js';

export interface ChartSize {
  /** A fixed width in pixels instead of the measured one: for tests and for drawing without a page. */
  width?: number;
}

interface ChartFrameProps extends ChartSize {
  /** In pixels; held from the start, so that nothing jumps when the chart is drawn. */
  height: number;
  draw: (width: number) => ReactNode;
}

/** Measures the room there is and draws once it is known. */
export function ChartFrame({ height, width: fixed, draw }: ChartFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box, fixed);
  return (
    <div ref={box} className="atlas-chart" style={{ minHeight: height }}>
      {width > 0 && draw(width)}
    </div>
  );
}
