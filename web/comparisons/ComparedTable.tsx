import { DataTable } from '../ui/DataTable.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import type { ComparedModel, ComparedRow } from './toCompared.js';

export interface ComparedTableProps {
  caption: string;
  model: ComparedModel;
  format: (value: number) => string;
  /** A share is judged in words; a rate of beds is not. */
  isShare: boolean;
}

/** Each comparison with its value, how far the area is from it, and the area's place in the group. */
export function ComparedTable({ caption, model, format, isShare }: ComparedTableProps) {
  const words = COMPARISON_WORDS.columns;
  return (
    <>
      <DataTable
        caption={caption}
        rows={model.rows}
        rowKey={(row) => row.key}
        columns={[
          { header: words.with, cell: (row) => row.label },
          {
            header: words.value,
            isNumber: true,
            cell: (row: ComparedRow) =>
              row.value === null ? (
                <MissingValue status={row.status} reason={row.reason} />
              ) : (
                format(row.value)
              ),
            sortBy: (row) => row.value,
          },
          {
            header: words.difference,
            isNumber: true,
            cell: (row) => row.difference,
            sortBy: (row) => row.distance,
          },
          { header: words.place, cell: (row) => row.place },
          { header: words.fifth, cell: (row) => row.fifth },
          ...(isShare
            ? [{ header: words.outcome, cell: (row: ComparedRow) => row.outcome?.split(':')[0] ?? '' }]
            : []),
        ]}
      />
      <SymbolLegend statuses={model.rows.map((row) => row.status)} />
    </>
  );
}
