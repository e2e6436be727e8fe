import type { LineModel } from './line-model.js';
import { DataTable } from '../ui/DataTable.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { formatMonth } from '../words/dates.js';
import { TABLE_WORDS } from '../words/table-words.js';

export interface LineTableProps {
  caption: string;
  model: LineModel;
  format: (value: number) => string;
  /** A last column with what is marked at a month; none where nothing is. */
  marks?: { header: string; byMonth: ReadonlyMap<string, string> };
}

/** The table beside a line chart: newest month first, one column for each line. */
export function LineTable({ caption, model, format, marks }: LineTableProps) {
  return (
    <>
      <DataTable
        caption={caption}
        isTall
        rows={model.months.map((month, index) => ({ month, index })).reverse()}
        rowKey={(row) => row.month}
        columns={[
          { header: TABLE_WORDS.month, cell: (row) => formatMonth(row.month), sortBy: (row) => row.month },
          ...model.series.map((line) => ({
            header: line.label,
            isNumber: true,
            cell: (row: { index: number }) => {
              const point = line.points[row.index];
              if (!point || point.value === null)
                return <MissingValue status={point?.status ?? 'NOT_AVAILABLE'} />;
              return format(point.value);
            },
            sortBy: (row: { index: number }) => line.points[row.index]?.value ?? null,
          })),
          ...(marks && marks.byMonth.size > 0
            ? [{ header: marks.header, cell: (row: { month: string }) => marks.byMonth.get(row.month) ?? '' }]
            : []),
        ]}
      />
      <SymbolLegend statuses={model.series.flatMap((line) => line.points.map((point) => point.status))} />
    </>
  );
}
