import { RowRejected } from '../../../releases/reading/row.js';
import { headerKey } from '../../../releases/reading/values.js';
import { financialYearIn, type FinancialYear } from '../financial-year.js';
import { publishedCell } from '../published-cell.js';
import { TIDY_MEASURES } from './measures.js';
import { COMPUTED, publishedReason } from './reasons.js';
import type { PssFigure, PssTable } from './pss-row.js';

const COLUMNS = ['financial_year', 'council_code', 'council_name', 'measure', 'gbp_per_week'] as const;
type Column = (typeof COLUMNS)[number] | 'value_as_published';

/** One row for each year, council and measure. Null for another layout. */
export function readTidy(records: readonly string[][]): PssTable | null {
  const titles = (records[0] ?? []).map((title) => headerKey(title).replaceAll(' ', '_'));
  if (!COLUMNS.every((column) => titles.includes(column))) return null;
  const table: PssTable = { title: 'unit costs of all years', rows: [], leftOut: [] };
  records.slice(1).forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const cell = (column: Column) => (cells[titles.indexOf(column)] ?? '').trim();
    if (!(cell('measure') in TIDY_MEASURES)) {
      table.leftOut.push({ rule: 'MEASURE_NOT_USED', example: cell('measure') });
      return;
    }
    const year = financialYearIn(cell('financial_year'));
    const place = `${cell('council_code')} - ${cell('council_name')}`;
    const figures = () => (year ? [figureOf(cell, year)] : unknownYear(cell('financial_year')));
    table.rows.push({ number: i + 2, place, year: year ?? NO_YEAR, figures });
  });
  return table;
}

const NO_YEAR: FinancialYear = { label: '', lastDay: '' };

function unknownYear(value: string): never {
  const text = `“${value}” is no financial year such as 2013-14.`;
  throw new RowRejected('YEAR_UNREADABLE', text, { column: 'financial_year', value });
}

function figureOf(cell: (column: Column) => string, year: FinancialYear): PssFigure {
  const text = cell('gbp_per_week') || cell('value_as_published');
  const found = publishedCell(text, 'gbp_per_week');
  const isNew = year.lastDay >= '2015-03-31';
  return {
    measure: TIDY_MEASURES[cell('measure')]!,
    column: 'gbp_per_week',
    ...found,
    reason: found.reason ?? (isNew ? COMPUTED : publishedReason(year)),
    asPublished: isNew ? null : cell('value_as_published') || text,
    flags: isNew ? ['BREAK_IN_SERIES'] : [],
  };
}
