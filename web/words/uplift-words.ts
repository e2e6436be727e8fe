import type { CostShareKind } from '../graphql/generated/graphql.js';

/** Words of the fee uplift calculator. */
export const UPLIFT_WORDS = {
  section: 'Fee uplift',
  sectionText:
    'Works out new weekly rates from how the parts of a place’s cost grow, the light-touch way: what you put in stands beside what comes out.',
  form: 'Assumptions',
  year: 'Financial year of the new rates',
  yearHint: (next: string) => `For example ${next}.`,
  counted: (year: string) =>
    `Present rates of some lots are already of ${year} or later: the rise of that year would be counted twice.`,
  parts: 'What a place costs',
  partsHint:
    'Shares in per cent; together they must be 100. Growth is that of the year of the new rates. Leave it empty to take the index where one is loaded for that year; where none is, put your own assumption.',
  part: 'Part',
  partOf: (index: number) => `part ${index + 1}`,
  kind: 'Grows by',
  kinds: {
    NLW: 'National Living Wage',
    CPI: 'Consumer prices (CPI)',
    OTHER: 'A rate of its own',
  } satisfies Record<CostShareKind, string>,
  weight: 'Share, %',
  rate: 'Growth, %',
  addPart: 'Add a part',
  removePart: 'Remove',
  sum: (sum: string) => `Shares add up to ${sum}%`,
  sumWrong: (sum: string) => `Shares add up to ${sum}%. They must be 100% before anything can be worked out.`,
  lots: 'Present weekly rates',
  lotsHint:
    'Without NHS-funded nursing care. Below each lot stands where its rate is from: the rate you publish, else the mean price of placements. Leave a lot empty to leave it out.',
  startsFrom: (bases: readonly string[]) => `Starts from: ${bases.join('; ')}.`,
  published: (year: string, band: string) => `published rate of ${year}, band ${band}`,
  meanOf: (period: string) => `mean price of placements that began in ${period}, in pounds of their day`,
  typedOver: 'your own figure',
  indexLoaded: (size: string, source: string) => `Empty: ${size}. ${source}`,
  indexMissing: (index: string, year: string) =>
    `No ${index} is loaded for ${year}. Put your own assumption.`,
  ownRate: 'Put your own assumption.',
  errors: {
    year: 'Enter the financial year as two years that follow each other, for example 2027-28',
    name: (part: string) => `Enter a name of 1 to 80 characters for ${part}`,
    weight: (part: string) =>
      `Enter the share of ${part} as a number from 0 to 100, with a point and without commas, for example 12.5`,
    rate: (part: string) =>
      `Enter growth of ${part} in per cent as a number with a point and without commas, for example 3.4`,
    rateRange: (part: string) => `Enter growth of ${part} between −99 and 99 per cent`,
    rateMissing: (part: string) => `Enter growth of ${part} in per cent, for example 3.4`,
    rateNotLoaded: (part: string, index: string, year: string) =>
      `Enter growth of ${part}: no ${index} is loaded for ${year}, so it must be your assumption`,
    noLot: 'Enter the present weekly rate of at least one lot',
    weekly: (lot: string) =>
      `Enter the present rate of ${lot} as pounds and pence above nought, for example 1,049.50`,
  },
  smallRate: (rate: string, meant: string) =>
    `${rate}% is less than half of one per cent. Did you mean ${meant}%?`,
  lotRate: (lot: string) => `${lot}, £ a week`,
  workOut: 'Work out',
  working: 'Working out',
  save: 'Save with author and date',
  saving: 'Saving',
  saved: 'Saved. It is never changed: a new one stands beside it.',
  notYet: 'New rates by lot and their effect on the budget appear here once they are worked out.',
  problem: 'These assumptions cannot be used yet',
  result: (rate: string, year: string) => `Rates of ${year} rise by ${rate}`,
  resultBudget: (pounds: string) => `All lots together cost ${pounds} more in the year.`,
  resultSaves: (pounds: string) => `All lots together cost ${pounds} less in the year.`,
  resultCaption: (year: string) => `New weekly rates by lot, ${year}`,
  columns: {
    lot: 'Lot',
    present: 'Now',
    next: 'New',
    change: 'Change',
    weeks: 'Bed-weeks',
    budget: 'Effect on the budget',
  },
  assumptions: 'What was assumed',
  shareLine: (name: string, weight: string, rate: string, source: string) =>
    `${name}: ${weight} of the cost, grows by ${rate} (${source})`,
  savedHeading: 'Saved uplifts',
  savedNone: 'None is saved yet.',
  savedCaption: (place: string) =>
    `Fee uplifts saved for ${place}, newest first. Open one to see its rates by lot and what was assumed.`,
  savedOne: (year: string, rate: string, day: string, author: string) =>
    `${year}: rise of ${rate}, saved ${day} by ${author}`,
  defaults: { staff: 'Staff', other: 'All other costs' },
} as const;
