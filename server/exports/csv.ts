import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { type Cell, type Column, columnsFor } from './columns.js';
import { type Figure, type Figures } from './figures.js';

/** Text that begins like this is run as a formula by spreadsheets. */
const FORMULA = /^[=+\-@\t\r]/;

/** Puts an apostrophe before text that a spreadsheet would run; true numbers are left alone. */
export function neutral(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * Figures as CSV, row by row as they are read: a long file is never in memory as a whole.
 * @returns a stream that ends with an error when reading does
 */
export function toCsv(figures: Figures, rows: AsyncIterable<Figure>): NodeJS.ReadableStream {
  const columns = columnsFor(figures.query.groupBy ?? []);
  const source = Readable.from(records(columns, rows), { highWaterMark: 64 });
  const target = stringify({ bom: true, record_delimiter: 'windows' });
  source.on('error', (error) => target.destroy(error));
  target.on('close', () => source.destroy());
  return source.pipe(target);
}

async function* records(columns: readonly Column[], rows: AsyncIterable<Figure>): AsyncGenerator<Cell[]> {
  yield columns.map(({ name }) => name);
  for await (const figure of rows) yield columns.map(({ cell }) => neutral(cell(figure)));
}
