import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';

/** Writes rows as CSV with a header, in the given column order; null becomes an empty cell. */
export function writeCsv<Row extends object>(
  path: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): void {
  mkdirSync(dirname(path), { recursive: true });
  const options = { header: true, columns: [...columns], cast: { boolean: String } };
  writeFileSync(path, stringify([...rows], options));
}

/** Order of code units, the same on every machine and in every locale. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
