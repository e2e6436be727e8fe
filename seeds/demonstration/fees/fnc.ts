import { fileURLToPath } from 'node:url';
import { readReferenceFile } from '../../../server/areas/reference-file.js';

const rates = readReferenceFile(fileURLToPath(new URL('../../reference/', import.meta.url)), 'fnc_rate.csv')
  .filter(({ band }) => band === 'STANDARD')
  .map((row) => ({ from: row.effective_from!, to: row.effective_to!, rate: Number(row.weekly_rate) }));

/** The standard rate of NHS-funded nursing care on a day, as it stands now. Pounds a week. */
export function fncOn(day: string): number {
  return rates.filter(({ from, to }) => from <= day && day < to).at(-1)!.rate;
}
