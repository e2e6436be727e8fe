import { COUNCILS, HARROWDALE, SALTMERE } from '../councils.js';
import { randomFor } from '../random.js';
import { BANDS, lotsOf, modelledPrice, YEARS } from './fee-model.js';

export interface ModelledPriceRow {
  commissioner_code: string;
  lot_code: string;
  financial_year: string;
  weekly_price: string;
}

export interface CostOfCareRow {
  commissioner_code: string;
  lot_code: string;
  financial_year: string;
  lower_quartile: string;
  median: string;
  upper_quartile: string;
  homes_invited: number;
  homes_returned: number;
  outlier_rule: string;
  is_doubtful: boolean;
}

export interface FeeRateRow {
  commissioner_code: string;
  care_category: string;
  band: string;
  band_trigger: string;
  financial_year: string;
  effective_from: string;
  effective_to: string;
  known_from: string;
  weekly_rate: string;
  fnc_basis: 'NET';
  add_ons: { name: string; type: string; value: string }[];
  is_doubtful: boolean;
  source: string;
}

/** What the models of the demonstration councils say, year by year. */
export function modelledPrices(): ModelledPriceRow[] {
  return everyLotAndYear(({ council, lot, year, growth }) => [
    {
      ...{ commissioner_code: council, lot_code: lot.code, financial_year: year },
      weekly_price: modelledPrice(council, lot, growth).toFixed(2),
    },
  ]);
}

/** Their cost-of-care exercises: homes say a place costs them more than the model does, and many do not answer. */
export function costsOfCare(): CostOfCareRow[] {
  return everyLotAndYear(({ council, lot, year, growth }) => {
    const random = randomFor(`cost of care ${council} ${lot.code} ${year}`);
    const isDoubtful = council === SALTMERE && year === '2023-24' && !lot.withNursing;
    const odd = isDoubtful && lot.enhancedOf ? 0.9 : 1;
    const median = modelledPrice(council, lot, growth) * (1.07 + 0.03 * random.next()) * odd;
    const invited = COUNCILS.find(({ code }) => code === council)![
      lot.withNursing ? 'nursingHomes' : 'residentialHomes'
    ];
    return [
      {
        ...{ commissioner_code: council, lot_code: lot.code, financial_year: year },
        lower_quartile: (median * 0.94).toFixed(2),
        median: median.toFixed(2),
        upper_quartile: (median * 1.09).toFixed(2),
        homes_invited: invited,
        homes_returned: Math.round(invited * (0.3 + 0.25 * random.next())),
        outlier_rule: 'Answers more than twice or less than half the median of all answers were left out.',
        is_doubtful: isDoubtful,
      },
    ];
  });
}

/** Rates that the councils publish in March; Harrowdale raised those of nursing care for 2024-25 afterwards, to April. */
export function feeRates(): FeeRateRow[] {
  return everyLotAndYear(({ council, lot, year, growth }) => {
    const begins = Number(year.slice(0, 4));
    const rate = (band: string, adds: number, known: string, more = 1): FeeRateRow => ({
      ...{ commissioner_code: council, care_category: lot.name, band, financial_year: year },
      band_trigger: TRIGGERS[band]!,
      ...{ effective_from: `${begins}-04-01`, effective_to: `${begins + 1}-04-01`, known_from: known },
      weekly_rate: (Math.round(2 * modelledPrice(council, lot, growth) * (1 + adds) * more) / 2).toFixed(2),
      ...{ fnc_basis: 'NET', is_doubtful: false, source: 'Invented fee letter of the demonstration country' },
      add_ons:
        band === 'High'
          ? [{ name: 'One-to-one care', type: 'per hour', value: (14 * growth).toFixed(2) }]
          : [],
    });
    const rates = BANDS.slice(1, 3).map(({ band, adds }) => rate(band, adds, `${begins}-03-12`));
    if (council === HARROWDALE && lot.withNursing && year === '2024-25')
      rates.push(...BANDS.slice(1, 3).map(({ band, adds }) => rate(band, adds, '2024-09-16', 1.03)));
    return rates;
  });
}

const TRIGGERS: Record<string, string> = {
  Standard: 'Needs met by the usual staffing of the home',
  High: 'Two people needed for most care, or care at night',
};

interface LotAndYear {
  council: string;
  lot: ReturnType<typeof lotsOf>[number];
  year: string;
  growth: number;
}

function everyLotAndYear<T>(rowsOf: (one: LotAndYear) => T[]): T[] {
  return COUNCILS.flatMap(({ code }) =>
    lotsOf(code).flatMap((lot) =>
      YEARS.flatMap(({ year, growth }) => rowsOf({ council: code, lot, year, growth })),
    ),
  );
}
