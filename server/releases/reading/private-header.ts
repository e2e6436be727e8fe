import type { Header } from './header.js';
import { refuseFile, type Report } from './report.js';
import { headerKey, isPersonalColumn } from './values.js';

/** What tells of a person beyond names and ways to reach them; words as headerKey leaves them. */
const personal =
  /\bname\b|\bnhs\b|\bnhsnumber\b|birth|\bdob\b|\bd o b\b|\byob\b|\bage\b|\bgender\b|\bsex\b|ethnic|religio|\baddress|post ?code|\bnational insurance\b|\bnino\b|\bni (no|num|number)\b|diagnos|\bswift ?id\b|\bperson\b|\bclient\b(?! group)|\bservice users?\b|\bpatient|\bresidents?\b(?! band)|\binitials?\b|\bhospital (no|num|number|id)\b|\bmrn\b|next of kin|\bnok\b|\bsocial workers?\b|\bgp\b|\bmobile\b|\btel\b|\bphone\b|\bemail\b|\bremarks?\b|\bnotes?\b|\bcomments?\b|free text/;

/** The same where words are run together. */
const runTogether =
  /client(id|no|ref|name)|nhs(no|num|id)|ninumber|serviceuser|hospitalnumber|nextofkin|socialworker/;

/** Whether a column by its title is about people. */
export const tellsOfPeople = (title: string): boolean =>
  personal.test(spaced(title)) || runTogether.test(headerKey(title)) || isPersonalColumn(title);

/**
 * Looks at the header of a file about people: refuses one with personal data, and says which other columns are left out.
 * @throws ReleaseRefused PERSONAL_DATA_REFUSED, naming the columns; nothing of the file is read then.
 */
export function checkPrivateHeader(name: string, { titles, at }: Header<string>, report: Report): void {
  const known = new Set(Object.values(at));
  const unknown = titles.filter((title, i) => title !== '' && !known.has(i));
  const refused = unknown.filter(tellsOfPeople);
  if (refused.length > 0) {
    const text =
      `${name} has columns that tell of people: ${refused.join(', ')}. ` +
      'Take them out of the file; nothing of it was read or stored.';
    throw refuseFile('PERSONAL_DATA_REFUSED', text, { column: refused[0] });
  }
  if (unknown.length > 0)
    report.say('COLUMNS_NOT_USED', {}, `Not read and not stored: ${unknown.join(', ')}.`);
}

const spaced = (title: string): string => headerKey(title.replace(/([a-z])([A-Z])/g, '$1 $2'));

/** True for a number that is an NHS number by its check digit: no reference may be one. */
export function looksLikeNhsNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
