import { DataTable } from '../ui/DataTable.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { TABLE_WORDS } from '../words/table-words.js';
import type { YearModel } from './year-model.js';

export interface YearTableProps {
  caption: string;
  model: YearModel;
  format: (value: number) => string;
  /** What is told of the years from a break on. */
  breakNote: string;
}

/** The table beside lines over years: newest year first, one column for each line, with a note where a new count begins. */
export function YearTable({ caption, model, format, breakNote }: YearTableProps) {
  const [first] = model.breaks;
  return (
    <>
      <DataTable
        caption={caption}
        rows={model.years.map((year, index) => ({ year, index })).reverse()}
        rowKey={(row) => row.year}
        columns={[
          { header: TABLE_WORDS.year, cell: (row) => row.year, sortBy: (row) => row.year },
          ...model.series.map((line) => ({
            header: line.label,
            isNumber: true,
            cell: (row: { index: number }) => {
              const point = line.points[row.index]!;
              if (point.value === null) return <MissingValue status={point.status} reason={point.reason} />;
              return format(point.value);
            },
            sortBy: (row: { index: number }) => line.points[row.index]?.value ?? null,
          })),
          ...(first === undefined
            ? []
            : [
                {
                  header: TABLE_WORDS.note,
                  cell: (row: { year: string }) => (row.year >= first ? breakNote : ''),
                },
              ]),
        ]}
      />
      <SymbolLegend statuses={model.series.flatMap((line) => line.points.map((point) => point.status))} />
    </>
  );
}
