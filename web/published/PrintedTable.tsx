import { DataTable } from '../ui/DataTable.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { formatCount } from '../words/numbers.js';
import { PUBLISHED_WORDS } from '../words/published-words.js';
import { formatPrinted, type PrintedFigure } from './toPublishedTable.js';

export interface PrintedTableProps {
  caption: string;
  figures: readonly PrintedFigure[];
}

/** Every figure of the publication, line by line. */
export function PrintedTable({ caption, figures }: PrintedTableProps) {
  const words = PUBLISHED_WORDS.columns;
  return (
    <>
      <DataTable
        caption={caption}
        rows={figures}
        rowKey={(figure) => `${figure.item} ${figure.subject} ${figure.periodLabel}`}
        columns={[
          { header: words.item, cell: (figure) => figure.itemLabel },
          { header: words.who, cell: (figure) => figure.subjectLabel },
          { header: words.period, cell: (figure) => figure.periodLabel },
          {
            header: words.value,
            isNumber: true,
            cell: (figure) =>
              figure.value === null ? <MissingValue status={figure.status} /> : formatPrinted(figure),
          },
          {
            header: words.counts,
            isNumber: true,
            cell: (figure) =>
              figure.denominator === null
                ? ''
                : PUBLISHED_WORDS.outOf(formatCount(figure.numerator), formatCount(figure.denominator)),
          },
        ]}
      />
      <SymbolLegend statuses={figures.map((figure) => figure.status)} />
    </>
  );
}
