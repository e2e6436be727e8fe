import type { NamedArea } from '../areas/figure-context.js';
import type { FncTreatment } from '../graphql/generated/graphql.js';
import { Figure } from '../charts/Figure.js';
import { YearLines } from '../charts/YearLines.js';
import { AboutList } from '../metrics/AboutList.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate, formatLongMonth, lastDayOf } from '../words/dates.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatCount, formatPence, formatPounds, formatSignedPercent, inPerCent } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import { PRICE_YEARS_WORDS } from '../words/price-years-words.js';
import type { LotYears } from './price-years-query.js';
import {
  priceYearsFlat,
  priceYearsHeadline,
  toPriceLines,
  toPriceYears,
  type PriceYear,
} from './toPriceYears.js';

export interface LotPriceYearsProps {
  place: NamedArea;
  lot: LotYears;
  /** The last month. */
  to: string;
  fnc: FncTreatment;
  isRenewing: boolean;
}

/** One lot: the mean price paid beside the mean modelled price, by financial year. */
export function LotPriceYears({ place, lot, to, fnc, isRenewing }: LotPriceYearsProps) {
  const years = toPriceYears(lot);
  const [first, last] = [years[0]!, years.at(-1)!];
  const n = years.reduce((sum, { placements }) => sum + placements, 0);
  const subtitle = PRICE_YEARS_WORDS.subtitle(place.name, `${first.year} to ${last.year}`, n);
  return (
    <Figure
      id={`prices-by-year-${lot.lot.code}`}
      headline={priceYearsHeadline(lot.lot.name, years)}
      subtitle={subtitle}
      chart={<YearLines model={toPriceLines(years)} format={formatPounds} breakLabel="" />}
      table={<PriceYearTable caption={subtitle} years={years} />}
      about={
        <AboutList
          entries={[
            { term: FIGURE_WORDS.definition, text: PRICE_YEARS_WORDS.sectionText },
            { term: PRICE_YEARS_WORDS.base, text: lot.priceBase },
            { term: PRICE_YEARS_WORDS.fnc, text: lot.fncTreatment },
          ]}
        />
      }
      flat={priceYearsFlat(lot, years, place)}
      sources={toSourceLines(lot.averageWeeklyPrice.sources)}
      upTo={formatDate(lastDayOf(to))}
      notes={[
        PRICES_WORDS.fncNotes[fnc],
        ...(years.some(({ gap }) => gap !== null) ? [PRICE_YEARS_WORDS.same] : []),
        ...(to.endsWith('-03') ? [] : [PRICE_YEARS_WORDS.partYear(last.year, formatLongMonth(to))]),
      ]}
      isRenewing={isRenewing}
    />
  );
}

function PriceYearTable({ caption, years }: { caption: string; years: readonly PriceYear[] }) {
  const words = PRICE_YEARS_WORDS.columns;
  return (
    <DataTable
      caption={caption}
      rows={[...years].reverse()}
      rowKey={({ year }) => year}
      columns={[
        { header: words.year, cell: ({ year }) => year },
        { header: words.paid, isNumber: true, cell: ({ paid }) => formatPence(paid) },
        { header: words.modelled, isNumber: true, cell: ({ modelled }) => formatPence(modelled) },
        { header: words.gap, isNumber: true, cell: ({ gap }) => formatSignedPercent(inPerCent(gap)) },
        { header: words.placements, isNumber: true, cell: ({ placements }) => formatCount(placements) },
      ]}
    />
  );
}
