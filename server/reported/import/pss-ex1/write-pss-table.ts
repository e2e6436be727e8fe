import type { Stage } from '../../../releases/index.js';
import { Report } from '../../../releases/reading/report.js';
import { RowRejected } from '../../../releases/reading/row.js';
import { ReportedRows } from '../../reported-rows.js';
import { Outliers } from './outliers.js';
import type { PssFigure, PssRow, PssTable } from './pss-row.js';

interface Read {
  row: PssRow;
  area: string;
  figures: PssFigure[];
}

/** Gives the area of a row. @throws RowRejected */
export type AreaOfRow = (row: PssRow) => string;

/** Checks the rows of a table and puts their figures on the stage. */
export async function writePssTable(stage: Stage, table: PssTable, areaOf: AreaOfRow): Promise<void> {
  const report = new Report(stage);
  const rows = new ReportedRows(stage);
  table.leftOut.forEach(({ rule, example }) => report.tally(rule, example));
  const outliers = new Outliers();
  const read: Read[] = [];
  for (const row of table.rows) {
    const found = readRow(row, areaOf, rows, report);
    if (!found) continue;
    found.figures.forEach((figure) => outliers.see(row.year.label, figure));
    read.push(found);
  }
  for (const { row, area, figures } of read)
    for (const figure of figures) {
      const { column: _, ...told } = judged(figure, row, area, outliers, report);
      await rows.write({ ...told, area, month: row.year.lastDay });
    }
  report.finish();
}

function readRow(row: PssRow, areaOf: AreaOfRow, rows: ReportedRows, report: Report): Read | null {
  try {
    const figures = row.figures();
    const area = areaOf(row);
    rows.claim(figures.map(({ measure }) => ({ measure, area, month: row.year.lastDay })));
    report.accept();
    return { row, area, figures };
  } catch (error) {
    if (!(error instanceof RowRejected)) throw error;
    report.reject(error.rule, { row: row.number, ...error.place }, `${row.place.trim()}: ${error.text}`);
    return null;
  }
}

/** The figure with what is to be said of it: missing, negative, or far from those of the other councils. */
function judged(figure: PssFigure, row: PssRow, area: string, outliers: Outliers, report: Report): PssFigure {
  const { measure, column, value, status, reason } = figure;
  const name = `${row.place.trim()}, ${row.year.label}, ${measure}`;
  const place = { row: row.number, column, value: value === null ? null : String(value) };
  if (status !== 'PRESENT') report.tally('FIGURE_MISSING', `${name}: ${reason}`);
  if (value !== null && value < 0) report.say('FIGURE_NEGATIVE', place, `${name} is below 0; kept.`);
  const multiple = outliers.multiple(row.year.label, figure);
  if (multiple === null) return figure;
  const times = `${multiple.toFixed(multiple < 10 ? 1 : 0)} times the council in the middle`;
  report.say('FIGURE_OUTLIER', place, `${name} is ${times}; kept as published.`);
  return { ...figure, reason: `${reason} An extreme outlier, ${times} of that year.` };
}
