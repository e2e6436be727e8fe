import { useRef, useState, type ReactNode } from 'react';
import { TABLE_WORDS } from '../words/table-words.js';
import { SortHeader, type SortDirection } from './SortHeader.js';
import { useOverflows } from './useOverflows.js';

export interface TableColumn<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned with figures of one width. */
  isNumber?: boolean;
  /** Makes the column sortable; rows without a value come last either way. */
  sortBy?: (row: Row) => string | number | null;
}

export interface DataTableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Scrolls inside a box of fixed height, with its header row in view. */
  isTall?: boolean;
}

/** A real table: caption, scoped headers, first column as row header. What is too wide scrolls in its own box. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey } = props;
  const [sort, setSort] = useState<{ column: number; direction: SortDirection } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useOverflows(box);
  const sorted = sort ? sortRows(rows, columns[sort.column]?.sortBy, sort.direction) : rows;

  return (
    <div
      ref={box}
      className={`atlas-table-box${props.isTall ? ' atlas-table-box--tall' : ''}`}
      // Only what scrolls needs a tab stop; a region of its own name lets the keyboard reach it.
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': TABLE_WORDS.region(caption) } : {})}
    >
      <table className="atlas-table">
        <caption className={props.isCaptionHidden ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <SortHeader
                key={column.header}
                header={column.header}
                isNumber={column.isNumber ?? false}
                direction={sort?.column === index ? sort.direction : null}
                onSort={column.sortBy ? (direction) => setSort({ column: index, direction }) : null}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.header} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.header} className={column.isNumber ? 'atlas-number' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortRows<Row>(
  rows: readonly Row[],
  by: TableColumn<Row>['sortBy'],
  direction: SortDirection,
): readonly Row[] {
  if (!by) return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') {
      return sign * String(left).localeCompare(String(right), 'en-GB');
    }
    return sign * (left - right);
  });
}
