import { RowRejected } from '../../releases/reading/row.js';
import { anyNumber } from '../../releases/reading/values.js';
import type { PublishedCell } from './published-cell.js';

/** Words in which councils say that there is no figure; other words are misprints. */
const WORDS = /held|given|cost|refus|n\/?a\b|not|exceed|unknown|unable|suppress|no data/i;

/**
 * A wait in days as a council answered; where it did not, why, in its own words.
 * @param response how it answered as a whole: Full, Partial, No or Refused
 * @throws RowRejected FIGURE_NOT_A_NUMBER
 */
export function waitCell(cell: string, response: string | null, column: string): PublishedCell {
  const text = cell.trim();
  const number = anyNumber(text);
  if ('value' in number && number.value !== null && number.value >= 0)
    return { value: number.value, status: 'PRESENT', reason: null, asPublished: text };
  if (text !== '' && !WORDS.test(text)) {
    const problem = `“${text}” is neither days nor words for their absence.`;
    throw new RowRejected('FIGURE_NOT_A_NUMBER', problem, { column, value: text });
  }
  const reason = text === '' ? silence(response) : `The council answered: “${text}”.`;
  return { value: null, status: 'NOT_AVAILABLE', reason, asPublished: text };
}

function silence(response: string | null): string {
  if (/^refused$/i.test(response ?? '')) return 'The council refused to answer.';
  if (/^no$/i.test(response ?? '')) return 'The council did not answer.';
  return 'The council gave no figure.';
}
