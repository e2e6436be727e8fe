import { slug, type NamedArea } from '../areas/figure-context.js';
import type { FlatTable } from '../charts/figure-model.js';
import { toYearModel, type YearModel, type YearPoint } from '../charts/year-model.js';
import { formatPercent } from '../words/numbers.js';
import { PRICE_YEARS_WORDS } from '../words/price-years-words.js';
import type { LotYears } from './price-years-query.js';

/** A financial year of a lot: what is set against the model, and on how many placements it rests. */
export interface PriceYear {
  year: string;
  paid: number;
  modelled: number | null;
  /** Paid less modelled, as a proportion of the model. */
  gap: number | null;
  placements: number;
}

/** Oldest first. The price is that of the placements with a modelled price, of all where none has one. */
export const toPriceYears = ({ byFinancialYear }: LotYears): PriceYear[] =>
  byFinancialYear.flatMap(({ financialYear, average, averageOfModelled, modelled, placements, withModel }) =>
    financialYear === null
      ? []
      : [
          {
            year: financialYear,
            paid: averageOfModelled ?? average,
            modelled,
            gap: modelled && averageOfModelled !== null ? averageOfModelled / modelled - 1 : null,
            placements: averageOfModelled === null ? placements : withModel,
          },
        ],
  );

export function toPriceLines(years: readonly PriceYear[]): YearModel {
  const pointsOf = (valueOf: (year: PriceYear) => number | null): YearPoint[] =>
    years.map((one) => {
      const value = valueOf(one);
      const status = value === null ? ('NOT_AVAILABLE' as const) : ('PRESENT' as const);
      return { year: one.year, value, status, reason: null, isBreak: false };
    });
  return toYearModel([
    { key: 'paid', label: PRICE_YEARS_WORDS.paid, role: 'place', points: pointsOf(({ paid }) => paid) },
    {
      ...{ key: 'modelled', label: PRICE_YEARS_WORDS.modelled, role: 'comparator' },
      points: pointsOf(({ modelled }) => modelled),
    },
  ]);
}

/** "Nursing care: 8.3% above its model in 2026-27, after 2.1% above in 2021-22": the newest year and the first. */
export function priceYearsHeadline(lot: string, years: readonly PriceYear[]): string {
  const told = years.flatMap(({ year, gap }) => (gap === null ? [] : [{ year, gap }]));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first === last) return PRICE_YEARS_WORDS.noModel(lot);
  return PRICE_YEARS_WORDS.headline(lot, gapText(last.gap), last.year, gapText(first.gap), first.year);
}

/** "8.3% above", "2.0% below" or "level with". */
function gapText(gap: number): string {
  if (Math.abs(gap) < 0.0005) return PRICE_YEARS_WORDS.level;
  const size = formatPercent(Math.abs(gap) * 100);
  return gap > 0 ? PRICE_YEARS_WORDS.above(size) : PRICE_YEARS_WORDS.below(size);
}

export function priceYearsFlat(lot: LotYears, years: readonly PriceYear[], place: NamedArea): FlatTable {
  return {
    fileName: `prices-by-year-${lot.lot.code}-${slug(place.name)}`,
    rows: years.map(({ year, paid, modelled, gap, placements }) => ({
      ...{ area_code: place.gssCode, area_name: place.name, lot: lot.lot.code, lot_name: lot.lot.name },
      ...{ financial_year: year, paid, modelled, gap_share: gap, placements, price_base: lot.priceBase },
    })),
  };
}
