import type { Row } from '../../releases/reading/row.js';
import { isSuppressed } from '../../releases/reading/values.js';

export type Band = 'ALL_AGES' | 'AGE_18_PLUS' | 'AGE_65_PLUS' | 'AGE_75_PLUS' | 'AGE_85_PLUS';

/** A number of people; null and SUPPRESSED where the publisher withholds it. */
export interface People {
  value: number | null;
  status: 'PRESENT' | 'SUPPRESSED';
}
export type Bands = Partial<Record<Band, People>>;

/** Reads a number of people; undefined where there is no value. @throws RowRejected POPULATION_NOT_A_NUMBER */
export function people<Column extends string>(row: Row<Column>, column: Column): People | undefined {
  if (isSuppressed(row.raw(column))) return { value: null, status: 'SUPPRESSED' };
  const value = row.wholeNumber(column, 'POPULATION_NOT_A_NUMBER');
  if (value === null) return undefined;
  if (value < 0) throw row.rejected('POPULATION_NOT_A_NUMBER', column, 'A population is not below 0.');
  return { value, status: 'PRESENT' };
}

/** Several groups together; withheld where one of them is, undefined where one is missing. */
export function sum(groups: readonly (People | undefined)[]): People | undefined {
  if (groups.some((group) => group === undefined)) return undefined;
  const known = groups as readonly People[];
  if (known.some(({ status }) => status === 'SUPPRESSED')) return { value: null, status: 'SUPPRESSED' };
  return { value: known.reduce((total, { value }) => total + value!, 0), status: 'PRESENT' };
}

/** From the widest band to the narrowest: each contains the next. */
export const bandsFromWidest: readonly Band[] = [
  'ALL_AGES',
  'AGE_18_PLUS',
  'AGE_65_PLUS',
  'AGE_75_PLUS',
  'AGE_85_PLUS',
];

/** The first pair of bands of which the narrower has more people; null where all is well. */
export function subsetLarger(bands: Bands): [Band, Band] | null {
  const known = bandsFromWidest.filter((band) => bands[band]?.status === 'PRESENT');
  for (let i = 1; i < known.length; i += 1) {
    const [wide, narrow] = [known[i - 1]!, known[i]!];
    if (bands[narrow]!.value! > bands[wide]!.value!) return [wide, narrow];
  }
  return null;
}
