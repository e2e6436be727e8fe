import { Line, type SliceTooltipProps } from '@nivo/line';
import { useMemo } from 'react';
import { formatLongMonth } from '../words/dates.js';
import { ChartFrame, type ChartSize } from './ChartFrame.js';
import { EndLabels } from './EndLabels.js';
import { eventMarks, MARKS_ROOM, type EventMark } from './EventMarks.js';
import { LineKey } from './LineKey.js';
import { StyledLines, type TrendDatum } from './StyledLines.js';
import { monthTicks, type LineModel } from './line-model.js';
import { chartTheme } from './theme.js';

export interface LineTrendProps extends ChartSize {
  model: LineModel;
  format: (value: number) => string;
  /** Numbered points in time, told in a list beside the chart. */
  marks?: readonly EventMark[];
}

const HEIGHT = 300;
/** Narrower than this the names stand in a key above the lines. */
const ROOM_FOR_LABELS = 440;

/** Lines over months, named at their ends; gaps stay gaps. The table beside it holds the same figures. */
export function LineTrend({ model, format, marks = NO_MARKS, width }: LineTrendProps) {
  return (
    <ChartFrame
      height={HEIGHT}
      width={width}
      draw={(room) => <Drawing {...{ model, format, marks, room }} />}
    />
  );
}

type DrawingProps = Pick<LineTrendProps, 'model' | 'format'> & { marks: readonly EventMark[]; room: number };

function Drawing({ model, format, marks, room }: DrawingProps) {
  const isNarrow = room < ROOM_FOR_LABELS;
  // Kept between drawings: new layers would be built anew each time.
  const layers = useMemo(() => layersOf(isNarrow, marks), [isNarrow, marks]);
  const data = model.series.map((line) => ({
    id: line.key,
    label: line.label,
    role: line.role,
    data: line.points.map((point) => ({ x: point.month, y: point.value, name: line.label })),
  }));
  const years = isYearAxis(model.months);
  const left = leftRoom(model, format);
  const right = isNarrow ? 14 : 132;
  return (
    <>
      {isNarrow && <LineKey entries={model.series} />}
      <Line<TrendDatum>
        width={room}
        height={HEIGHT}
        margin={{ top: marks.length > 0 ? MARKS_ROOM : 12, right, bottom: 34, left }}
        data={data}
        theme={chartTheme}
        xScale={{ type: 'point' }}
        yScale={{ type: 'linear', min: model.scale.min, max: model.scale.max }}
        axisBottom={{
          tickValues: monthTicks(model.months, Math.floor((room - left - right) / 46)),
          tickSize: 5,
          tickPadding: 6,
          format: (month: string) => (years ? month.slice(0, 4) : shortMonth(month)),
        }}
        axisLeft={{ tickValues: model.scale.ticks, tickSize: 0, tickPadding: 8, format }}
        gridYValues={model.scale.ticks}
        enableGridX={false}
        enablePoints={false}
        enableSlices="x"
        sliceTooltip={(props) => <SliceTip {...props} format={format} />}
        isInteractive
        animate={false}
        layers={layers}
      />
    </>
  );
}

const NO_MARKS: readonly EventMark[] = [];

function layersOf(isNarrow: boolean, marks: readonly EventMark[]) {
  return [
    'grid' as const,
    'axes' as const,
    ...(marks.length > 0 ? [eventMarks(marks)] : []),
    StyledLines,
    ...(isNarrow ? [] : [EndLabels]),
    'crosshair' as const,
    'slices' as const,
  ];
}

function SliceTip({ slice, format }: SliceTooltipProps<TrendDatum> & { format: (value: number) => string }) {
  const month = String(slice.points[0]?.data.x ?? '');
  return (
    <div className="atlas-chart__tip">
      <b>{formatLongMonth(month)}</b>
      {slice.points.map((point) => (
        <div key={point.id}>
          {point.data.name}: {format(Number(point.data.y))}
        </div>
      ))}
    </div>
  );
}

function isYearAxis(months: readonly string[]): boolean {
  return months.filter((month) => month.endsWith('-01')).length >= 3;
}

function shortMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(2, 4)}`;
}

function leftRoom(model: LineModel, format: (value: number) => string): number {
  return 16 + 8 * Math.max(...model.scale.ticks.map((tick) => format(tick).length));
}
