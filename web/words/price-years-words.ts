import { countOf } from './numbers.js';

/** Words of the cards that tell prices of a lot year by year. */
export const PRICE_YEARS_WORDS = {
  section: 'Price against model, year by year',
  sectionText:
    'What was paid and what the model said for placements that began in each financial year, lot by lot.',
  paid: 'Price paid',
  modelled: 'Modelled price',
  headline: (lot: string, last: string, year: string, first: string, from: string) =>
    `${lot}: ${last} the model in ${year}, ${first} it in ${from}`,
  noModel: (lot: string) => `${lot}: what was paid year by year`,
  above: (size: string) => `${size} above`,
  below: (size: string) => `${size} below`,
  level: 'level with',
  subtitle: (place: string, span: string, n: number) =>
    `Mean weekly price, £ · ${place} · ${span} · ${countOf(n, 'placement', 'placements')}`,
  partYear: (year: string, month: string) => `${year} up to and including ${month}.`,
  same: 'Both lines are of the placements with a modelled price.',
  columns: {
    year: 'Financial year',
    paid: 'Price paid',
    modelled: 'Modelled price',
    gap: 'Gap, %',
    placements: 'Placements',
  },
  base: 'In whose pounds',
  fnc: 'NHS-funded nursing care',
} as const;
