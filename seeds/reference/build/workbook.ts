import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { SourceRow } from './source-files.js';

/** Rows of a sheet below its header row (counted from 0), every cell as text, named by the header. */
export function readSheet(path: string, sheetName: string, headerRow: number): SourceRow[] {
  const workbook = read(readFileSync(path), { type: 'buffer', sheets: [sheetName] });
  const sheet = workbook.Sheets[sheetName];
  if (!sheet) throw new Error(`${path} has no sheet ${sheetName}`);
  const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, {
    range: headerRow,
    defval: '',
    raw: true,
  });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)])),
  );
}
