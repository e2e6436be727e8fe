import { looksLikeNhsNumber } from '../../releases/reading/private-header.js';
import { RowRejected } from '../../releases/reading/row.js';

const pattern = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/;

/** A reference that tells nothing of anybody. @throws RowRejected REF_MISSING, REF_UNREADABLE, REF_IS_PERSONAL */
export function referenceOf(cell: string | undefined, column: string): string {
  const text = cell === undefined || pattern.test(cell) ? (cell ?? '') : cell.trim();
  if (text === '') throw new RowRejected('REF_MISSING', 'The row has no reference.', { column });
  if (!pattern.test(text))
    throw new RowRejected('REF_UNREADABLE', 'The reference has signs or spaces that none has.', { column });
  if (text.length >= 10 && text.length <= 12 && looksLikeNhsNumber(text))
    throw new RowRejected('REF_IS_PERSONAL', 'The reference is an NHS number.', { column });
  return text;
}
