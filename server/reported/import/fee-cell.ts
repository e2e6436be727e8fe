import { RowRejected } from '../../releases/reading/row.js';
import { type PublishedCell, publishedCell } from './published-cell.js';

/** A fee in a cell. Words stand for the absence of one and are its reason; no fee is £0. @throws RowRejected FIGURE_NOT_A_NUMBER for one below 0 */
export function feeCell(cell: string, column: string): PublishedCell {
  const text = cell.trim();
  if (/[a-z]{2}/i.test(text) && !/\d/.test(text))
    return { value: null, status: 'NOT_AVAILABLE', reason: `As published: “${text}”.`, asPublished: text };
  const found = publishedCell(text, column);
  if (found.value === null || found.value > 0) return found;
  if (found.value < 0)
    throw new RowRejected('FIGURE_NOT_A_NUMBER', 'A fee is not below £0.', { column, value: text });
  return {
    value: null,
    status: 'NOT_AVAILABLE',
    reason: 'Published as 0, which is no fee.',
    asPublished: text,
  };
}
