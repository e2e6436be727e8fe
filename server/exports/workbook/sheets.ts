import { statusSymbol } from '../../metrics/symbols.js';
import { apiError, ErrorCode } from '../../api/errors.js';
import { type Column, columnsFor } from '../columns.js';
import { type Figure, type Figures } from '../figures.js';
import { kindOf, SPREADSHEET_FORMATS } from '../number-format.js';
import { sourcesOf } from '../sources.js';
import { notesOf } from '../notes.js';
import { coverRows } from './cover.js';
import type { Sheet, SheetCell } from './write.js';

/** A workbook is made as a whole: more rows than these would need more memory than a server should give. */
export const MOST_ROWS = 25_000;

/**
 * The sheets of a workbook: what the figures are, and the figures. Where there is no value its symbol stands.
 * @throws QUERY_TOO_COSTLY beyond MOST_ROWS
 */
export async function toSheets(figures: Figures, rows: AsyncIterable<Figure>): Promise<Sheet[]> {
  const columns = columnsFor(figures.query.groupBy ?? []);
  const data: SheetCell[][] = [columns.map(({ name }) => name)];
  const releases = new Set<number>();
  const told: Figure[] = [];
  for await (const figure of rows) {
    if (data.length > MOST_ROWS) throw tooMany();
    data.push(columns.map((column) => cellOf(column, figure)));
    figure.observation.observed.releaseIds.forEach((id) => releases.add(id));
    told.push(figure);
  }
  const sources = await sourcesOf(releases, figures.context);
  return [
    {
      name: 'Cover',
      rows: coverRows(figures, sources, notesOf(figures, told)).map((row) => [...row]),
      widths: [22, 112],
    },
    { name: 'Data', rows: data, widths: widthsOf(data), hasHeader: true },
  ];
}

function cellOf({ name, cell }: Column, figure: Figure): SheetCell {
  if (name !== 'value') return cell(figure);
  const { observation, metric } = figure;
  return observation.value === null
    ? statusSymbol(observation.status)
    : { t: 'n', v: observation.value, z: SPREADSHEET_FORMATS[kindOf(metric)] };
}

/** As wide as what stands in them, within reason. */
function widthsOf(rows: readonly SheetCell[][]): number[] {
  const sample = rows.slice(0, 200);
  return rows[0]!.map((_, i) => Math.min(44, Math.max(...sample.map((row) => lengthOf(row[i])))) + 2);
}

const lengthOf = (cell: SheetCell | undefined): number =>
  cell === null || cell === undefined ? 0 : typeof cell === 'object' ? 10 : String(cell).length;

function tooMany() {
  return apiError(ErrorCode.QUERY_TOO_COSTLY, `A workbook takes ${MOST_ROWS} rows at most.`, {
    limit: MOST_ROWS,
    hint: 'Take the CSV of the same address, which has no such limit, or ask for fewer areas, metrics or months.',
    http: { status: 413 },
  });
}
