import type { Header } from './header.js';
import type { Report } from './report.js';
import { isPersonalColumn, textValue } from './values.js';

/** Reads what no field holds: columns that the importer does not know, without those about people. */
export interface KeptAside {
  read(cells: readonly string[]): Record<string, string>;
}

/**
 * Decides which columns are kept aside, and says so.
 * @param known positions that the importer reads itself.
 */
export function keptAside(header: Header<string>, known: ReadonlySet<number>, report: Report): KeptAside {
  const unknown = header.titles
    .map((title, at) => ({ title, at }))
    .filter(({ title, at }) => title !== '' && !known.has(at));
  const kept = unknown.filter(({ title }) => !isPersonalColumn(title));
  const dropped = header.titles.filter((title) => isPersonalColumn(title));
  if (kept.length > 0)
    report.say('COLUMNS_KEPT_ASIDE', {}, `Kept aside: ${kept.map(({ title }) => title).join(', ')}.`);
  if (dropped.length > 0) report.say('PERSONAL_COLUMNS_DROPPED', {}, `Never stored: ${dropped.join(', ')}.`);
  return { read: (cells) => valuesOf(kept, cells) };
}

function valuesOf(
  columns: readonly { title: string; at: number }[],
  cells: readonly string[],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { title, at } of columns) {
    const text = textValue(cells[at]);
    if (text !== null) values[title] = text;
  }
  return values;
}
