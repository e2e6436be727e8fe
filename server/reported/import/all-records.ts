import { readCsvRecords } from '../../releases/reading/csv-records.js';
import type { SourceFile } from '../../releases/reading/source-file.js';

/** All records of a small file whose layout has to be found from the whole of it; the first has index 0. */
export async function allRecords(file: SourceFile): Promise<string[][]> {
  const records: string[][] = [];
  for await (const batch of readCsvRecords(file)) records.push(...batch.records);
  return records;
}
