import { looksLikeNhsNumber } from './private-header.js';
import { type Place, Report } from './report.js';
import type { RuleId } from './rules.js';

/** Numbers, days and times: what no text about a person is made of. */
const MOMENT = /^[\d :./+-]{1,40}$/;

/**
 * The report of a file about people's places. A cell that is wrong may hold anything, also a remark about somebody, so its
 * text is not repeated: unless it is a number, a day or a time, or so near to a code that the code may be meant.
 */
export class PrivateReport extends Report {
  override reject(rule: RuleId, place: Place, text: string): void {
    super.reject(rule, ...withheld(place, text));
  }

  override tally(rule: RuleId, example: string): void {
    super.tally(rule, rule === 'NOTE_ROW_IGNORED' && !isHarmless(example) ? textOfLength(example) : example);
  }
}

function withheld(place: Place, text: string): [Place, string] {
  const { value } = place;
  if (!value || text.includes('Did you mean')) return [place, text];
  const quoted = text.replace(/“([^”]*)”/g, (whole, inner: string) =>
    isHarmless(inner) ? whole : textOfLength(inner),
  );
  if (isHarmless(value)) return [place, quoted];
  const told = quoted.split(value).join(textOfLength(value));
  return [{ ...place, value: null }, told.charAt(0).toUpperCase() + told.slice(1)];
}

const isHarmless = (text: string): boolean => MOMENT.test(text) && !looksLikeNhsNumber(text);

const textOfLength = (text: string): string => `a text of ${text.length} characters`;
