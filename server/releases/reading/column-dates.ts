import { DateOrderScan, needsNoOrder, parseDate, type DateOrder } from './dates.js';
import type { Report } from './report.js';
import type { SourceTable } from './table.js';
import { textValue } from './values.js';

/** How the dates of each column are written, found from all of its values. */
export interface ColumnDates<Column extends string> {
  orders: Partial<Record<Column, DateOrder>>;
  /** Newest date of the columns, YYYY-MM-DD; null where there is none. */
  newest: string | null;
}

const words: Record<DateOrder, string> = { DMY: 'day/month/year', MDY: 'month/day/year' };

/** Looks at the dates of some columns; see() takes every row, result() decides. */
export class ColumnDatesScan<Column extends string> {
  private readonly scans: {
    column: Column;
    at: number;
    title: string;
    order: DateOrderScan;
    newest: Newest;
  }[];

  constructor(table: SourceTable<Column>, columns: readonly Column[]) {
    this.scans = columns.flatMap((column) => {
      const at = table.header.at[column];
      if (at === undefined) return [];
      const title = table.header.titles[at] ?? column;
      return [{ column, at, title, order: new DateOrderScan(), newest: new Newest() }];
    });
  }

  see(cells: readonly string[]): void {
    for (const { at, order, newest } of this.scans) {
      const text = textValue(cells[at]);
      if (text === null) continue;
      order.see(text);
      newest.see(text);
    }
  }

  /** @param byDefault what is taken, with a warning, for a column in which no value tells. */
  result(byDefault: DateOrder, report: Report): ColumnDates<Column> {
    const orders: ColumnDates<Column>['orders'] = {};
    let newest: string | null = null;
    for (const scan of this.scans) {
      const { order, evidence } = scan.order.result(byDefault);
      orders[scan.column] = order;
      const date = scan.newest[order];
      if (date !== null && (newest === null || date > newest)) newest = date;
      const place = { column: scan.title };
      if (evidence === 'AMBIGUOUS')
        report.say(
          'DATE_AMBIGUOUS',
          place,
          `No date of “${scan.title}” tells day from month: read as ${words[order]}.`,
        );
      if (evidence === 'MIXED')
        report.say(
          'DATE_ORDER_MIXED',
          place,
          `“${scan.title}” has dates in both orders: read as ${words[order]}, others are rejected.`,
        );
    }
    return { orders, newest };
  }
}

/** The newest date under each order, as the order is known only at the end. */
class Newest implements Record<DateOrder, string | null> {
  DMY: string | null = null;
  MDY: string | null = null;

  see(text: string): void {
    const dayFirst = parseDate(text, 'DMY');
    const monthFirst = needsNoOrder(text) ? dayFirst : parseDate(text, 'MDY');
    if (dayFirst !== null && dayFirst > (this.DMY ?? '')) this.DMY = dayFirst;
    if (monthFirst !== null && monthFirst > (this.MDY ?? '')) this.MDY = monthFirst;
  }
}
