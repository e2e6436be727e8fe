import { RELEASE_WORDS } from '../words/datasets-words.js';
import { formatDate } from '../words/dates.js';
import { formatCount } from '../words/numbers.js';
import { RATING_STATUS_WORDS, RATING_WORDS } from '../words/terms.js';

const WORDS: Record<string, string> = { true: 'yes', false: 'no', ...RATING_STATUS_WORDS, ...RATING_WORDS };

/**
 * What one side of a change says, as a reader should see it: dates and counts written out, codes in words.
 * @param isSaid false where the fact is not there at all, so that nothing is to be said of it
 */
export function changeValue(value: string | null, isSaid: boolean): string {
  if (value === null) return isSaid ? RELEASE_WORDS.nothing : '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  if (/^\d+$/.test(value)) return formatCount(Number(value));
  return WORDS[value] ?? value;
}
