import { TABLE_WORDS } from '../words/table-words.js';

export type SortDirection = 'ascending' | 'descending';

interface SortHeaderProps {
  header: string;
  isNumber: boolean;
  /** The direction in which the table is sorted by this column now. */
  direction: SortDirection | null;
  /** Null where the column cannot be sorted by. */
  onSort: ((direction: SortDirection) => void) | null;
}

/** A column header; a button in it where the column can be sorted by. Numbers start with the largest. */
export function SortHeader({ header, isNumber, direction, onSort }: SortHeaderProps) {
  const className = isNumber ? 'atlas-number' : undefined;
  if (!onSort) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  const first: SortDirection = isNumber ? 'descending' : 'ascending';
  const next = direction === null ? first : direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button type="button" className="atlas-sort" onClick={() => onSort(next)}>
        {header}
        <span className="atlas-sort__mark" aria-hidden="true">
          {direction === null ? TABLE_WORDS.unsortedMark : TABLE_WORDS.sortedMarks[direction]}
        </span>
      </button>
    </th>
  );
}
