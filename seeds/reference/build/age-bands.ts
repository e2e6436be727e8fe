import type { PopulationRow } from './rows.js';
import { cell, type SourceRow } from './source-files.js';

export type Band = PopulationRow['band'];

const FIRST_AGE: readonly (readonly [Band, number])[] = [
  ['ALL_AGES', 0],
  ['AGE_18_PLUS', 18],
  ['AGE_65_PLUS', 65],
  ['AGE_75_PLUS', 75],
  ['AGE_85_PLUS', 85],
];
const OPEN_ENDED = 90;

/** People in each band, added up from single years of age (columns 0 … 89 and 90+). */
export function bandsOf(row: SourceRow): [Band, number][] {
  const ages = Array.from({ length: OPEN_ENDED + 1 }, (_, age) =>
    Math.round(Number(cell(row, age === OPEN_ENDED ? '90+' : String(age)))),
  );
  return FIRST_AGE.map(([band, first]) => [band, ages.slice(first).reduce((sum, people) => sum + people, 0)]);
}
