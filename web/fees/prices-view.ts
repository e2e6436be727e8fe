import { parseAsStringLiteral, useQueryStates, type inferParserType } from 'nuqs';

export const BASE_KEYS = ['NOMINAL', 'REAL', 'NLW'] as const;
export const FNC_KEYS = ['NET', 'GROSS', 'AS_RECORDED'] as const;
export const PERIOD_KEYS = ['12', '24', '36'] as const;

/** How prices are told; it stands in the address. */
const PRICES_VIEW = {
  base: parseAsStringLiteral(BASE_KEYS).withDefault('NOMINAL'),
  fnc: parseAsStringLiteral(FNC_KEYS).withDefault('NET'),
  months: parseAsStringLiteral(PERIOD_KEYS).withDefault('12'),
};

export type PricesView = inferParserType<typeof PRICES_VIEW>;

/** The chosen view, and a function that changes parts of it without a new step in the history. */
export function usePricesView() {
  return useQueryStates(PRICES_VIEW, { history: 'replace', clearOnDefault: true });
}
