import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a reference file: columns of the table it fills; an empty cell is null. */
export type ReferenceRow = Record<string, string | null>;

/**
 * Reads a reference file of a folder; a folder need not have every file, a missing one has no rows.
 * @throws when the file is no CSV with a header.
 */
export function readReferenceFile(dir: string, name: string): ReferenceRow[] {
  const path = join(dir, name);
  if (!existsSync(path)) return [];
  return parse<ReferenceRow>(readFileSync(path, 'utf8'), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    cast: (value, { header }) => (value === '' && !header ? null : value) as string,
  });
}

/** The number of a cell; null for an empty one. */
export function numberOf(value: string | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
