import type { Header } from '../../releases/reading/header.js';
import { tellsOfPeople } from '../../releases/reading/private-header.js';
import { refuseFile } from '../../releases/reading/report.js';
import { headerKey } from '../../releases/reading/values.js';

/** Names of things, not of people. */
const aboutThings =
  /\b(home|care home|location|provider|lot|council|commissioner|category|band|add on) name\b/;

/**
 * Prices come without anything about the people whose places they are: a file that has such a column is not read at all.
 * @throws ReleaseRefused PERSONAL_DATA_REFUSED, naming the columns
 */
export function refusePeople(name: string, { titles }: Header<string>): void {
  const found = titles.filter((title) => !aboutThings.test(headerKey(title)) && tellsOfPeople(title));
  if (found.length === 0) return;
  const text = `${name} has columns about people: ${found.join(', ')}. Take them out of the file; nothing of it was read.`;
  throw refuseFile('PERSONAL_DATA_REFUSED', text, { column: found[0] });
}
