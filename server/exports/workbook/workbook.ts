import type { Figure, Figures } from '../figures.js';
import { titleOf } from '../words.js';
import { toSheets } from './sheets.js';
import { writeWorkbook } from './write.js';

/** Figures as a workbook with a cover sheet and a data sheet. @throws QUERY_TOO_COSTLY beyond its row limit */
export async function toWorkbook(
  figures: Figures,
  rows: AsyncIterable<Figure>,
  format: 'xlsx' | 'ods',
): Promise<Uint8Array> {
  return writeWorkbook({ sheets: await toSheets(figures, rows), format, title: titleOf(figures) });
}
