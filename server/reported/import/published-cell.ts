import { RowRejected } from '../../releases/reading/row.js';
import { anyNumber, isSuppressed } from '../../releases/reading/values.js';
import type { ReportedFigure } from '../reported-rows.js';

export type PublishedCell = Pick<ReportedFigure, 'value' | 'status' | 'reason' | 'asPublished'>;

/**
 * A figure as it stands in a cell: a number, also with a pound sign, or one of the publishers' marks for its absence.
 * @throws RowRejected FIGURE_NOT_A_NUMBER
 */
export function publishedCell(cell: string, column: string): PublishedCell {
  const text = cell.trim().replace(/^£\s*/, '');
  const number = anyNumber(text);
  if ('unreadable' in number)
    throw new RowRejected('FIGURE_NOT_A_NUMBER', `“${text}” is not a number.`, { column, value: text });
  if (number.value !== null)
    return { value: number.value, status: 'PRESENT', reason: null, asPublished: text };
  return { value: null, ...absence(text), asPublished: text };
}

function absence(text: string): Pick<ReportedFigure, 'status' | 'reason'> {
  if (isSuppressed(text)) return { status: 'SUPPRESSED', reason: 'Withheld by the publisher.' };
  if (text === '.' || text.toLowerCase() === '[z]')
    return { status: 'NOT_APPLICABLE', reason: `Not applicable, as published (“${text}”).` };
  const mark = text === '' ? 'the cell is empty' : `“${text}”`;
  return { status: 'NOT_AVAILABLE', reason: `Not available, as published (${mark}).` };
}
