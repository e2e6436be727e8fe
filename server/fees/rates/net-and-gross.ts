import { decimalOf, minus, plus, rounded, textOf } from '../decimal.js';
import { FncBasis } from '../fee-enums.js';
import type { FeeRateRow } from './fee-rates.js';

/** Whether the words name care with a nurse, which alone NHS-funded nursing care is paid for. */
const isNursing = (category: string): boolean =>
  /nursing/i.test(category) && !/without nursing/i.test(category);

/**
 * A published rate without and with NHS-funded nursing care.
 * @param fnc the standard rate of the day in pounds; null where none is known
 * @returns null for both where it cannot be told: the source does not say, there is no nurse, or no rate is known
 */
export function withAndWithoutFnc(
  { careCategory, fncBasis, weeklyRate }: Pick<FeeRateRow, 'careCategory' | 'fncBasis' | 'weeklyRate'>,
  fnc: string | null,
): { weeklyNet: string | null; weeklyGross: string | null } {
  if (fncBasis === FncBasis.UNKNOWN || fnc === null || !isNursing(careCategory))
    return { weeklyNet: null, weeklyGross: null };
  const [rate, nursing] = [decimalOf(weeklyRate)!, decimalOf(fnc)!];
  const text = (amount: typeof rate) => textOf(rounded(amount, 2));
  return fncBasis === FncBasis.GROSS
    ? { weeklyNet: text(minus(rate, nursing)), weeklyGross: text(rate) }
    : { weeklyNet: text(rate), weeklyGross: text(plus(rate, nursing)) };
}
